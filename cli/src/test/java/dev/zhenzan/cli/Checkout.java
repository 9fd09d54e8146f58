package dev.zhenzan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A copy of the launcher among stand-ins: a JDK that prints what it is called with, a Maven that
 * makes the jar and keeps count, and a PATH with nothing else on it than the tools of a shell.
 */
final class Checkout {
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "sed",
          "find",
          "head",
          "tee",
          "grep",
          "dirname",
          "readlink",
          "mkdir",
          "rm",
          "mv",
          "cat",
          "touch",
          "sleep");
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  private final Path folder;
  private final Path tools;
  private final Map<String, String> environment = new HashMap<>();

  private Checkout(Path folder) {
    this.folder = folder;
    this.tools = folder.resolve("tools");
  }

  /** What a start came to. */
  record Start(int status, String out, String err) {}

  /** A checkout that was never built; its root has a space in its name. */
  static Checkout in(Path folder) throws IOException {
    Checkout checkout = new Checkout(folder);
    // Surefire runs tests in the module's folder.
    Path repository = Path.of("..").toRealPath();
    Path root = Files.createDirectories(checkout.root());
    Files.copy(repository.resolve("zhenzan"), root.resolve("zhenzan"));
    Files.createDirectories(root.resolve(".mvn"));
    Files.copy(repository.resolve(".mvn/find-jdk.sh"), root.resolve(".mvn/find-jdk.sh"));
    checkout.old(Files.writeString(root.resolve("pom.xml"), "<project/>"));
    Path sources = Files.createDirectories(root.resolve("cli/src/main"));
    checkout.old(Files.writeString(sources.resolve("Main.java"), "final class Main {}"));
    checkout.old(sources);
    checkout.old(Files.writeString(root.resolve("cli/pom.xml"), "<project/>"));
    checkout.makeTools();
    return checkout;
  }

  Path root() {
    return folder.resolve("a checkout");
  }

  Path target() {
    return root().resolve("cli/target");
  }

  /** Sets a variable of the environment of starts. */
  Checkout with(String variable, Object value) {
    environment.put(variable, value.toString());
    return this;
  }

  /** A folder that looks like a JDK of this version and prints how its java is called. */
  Path jdk(String version) throws IOException {
    Path home = folder.resolve("jdk " + version);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(home.resolve("bin/javac"), "exit 0");
    script(
        home.resolve("bin/java"),
        "echo \"java $JAVA_HOME\"; pwd; for a in \"$@\"; do echo \"<$a>\"; done");
    return home;
  }

  /**
   * Makes {@code mvn} count its calls, run these lines, and leave a jar if they succeed. Like Maven
   * itself it ends what it says by setting the colours back, with no end of line.
   */
  Checkout withMaven(String lines) throws IOException {
    script(
        tools.resolve("mvn"),
        "echo call >>\""
            + folder.resolve("builds")
            + "\"\ntrap \"printf '\\033[0m\\033[0m'\" EXIT\n"
            + lines
            + "\ntouch cli/target/zhenzan.jar");
    return this;
  }

  /** How often Maven was called. */
  long builds() throws IOException {
    Path builds = folder.resolve("builds");
    return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
  }

  /** As after a good build of the present sources. */
  Checkout built() throws IOException {
    Files.createDirectories(target());
    Files.writeString(target().resolve("zhenzan.jar"), "");
    Files.writeString(target().resolve("zhenzan.built"), "");
    return this;
  }

  /** Starts a launcher in a folder and waits for its end. */
  Start start(Path launcher, Path in, String... arguments) throws Exception {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        launch(launcher, in, arguments)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    int status = process.waitFor();
    return new Start(status, Files.readString(out), Files.readString(err));
  }

  /** A start of a launcher in a folder, to be started. */
  ProcessBuilder launch(Path launcher, Path in, String... arguments) {
    ProcessBuilder builder = new ProcessBuilder(launcher.toString()).directory(in.toFile());
    builder.command().addAll(List.of(arguments));
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }

  private void old(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
  }

  private void makeTools() throws IOException {
    Files.createDirectories(tools);
    for (String tool : TOOLS) {
      Path usual = Path.of("/usr/bin", tool);
      Path found = Files.exists(usual) ? usual : Path.of("/bin", tool);
      script(tools.resolve(tool), "exec " + found + " \"$@\"");
    }
    with("PATH", tools).with("HOME", folder).with("ZHENZAN_JDKS", folder.resolve("nowhere/*"));
  }

  private static void script(Path file, String lines) throws IOException {
    Files.write(file, ("#!/bin/sh\n" + lines + "\n").getBytes(UTF_8));
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + file);
    }
  }
}
