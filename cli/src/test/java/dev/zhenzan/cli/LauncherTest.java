package dev.zhenzan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.machine.MemoryBudget;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher among stand-ins for the JDK and Maven. */
class LauncherTest {
  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

  @TempDir Path folder;
  private Checkout checkout;
  private Path launcher;

  @BeforeEach
  void makeCheckout() throws Exception {
    checkout = Checkout.in(folder);
    launcher = checkout.root().resolve("zhenzan");
  }

  @Test
  void noJdkThatIsNewEnough_saysInOneLineWhatIsMissing() throws Exception {
    checkout.built().with("JAVA_HOME", checkout.jdk("17.0.15"));

    Checkout.Start start = checkout.start(launcher, folder, "--help");

    assertThat(start.status()).isEqualTo(3);
    assertThat(start.out()).isEmpty();
    assertThat(start.err().lines()).singleElement().asString().contains("no JDK 25", "JAVA_HOME");
  }

  @Test
  void javaHomeTooOld_takesTheOldestInstalledThatIsNewEnough() throws Exception {
    checkout.jdk("27");
    checkout.jdk("21.0.1");
    Path chosen = checkout.jdk("25.0.1");
    checkout.built().with("JAVA_HOME", checkout.jdk("17.0.15"));
    checkout.with("ZHENZAN_JDKS", folder.resolve("nowhere/*") + ":" + folder.resolve("jdk*"));

    Checkout.Start start = checkout.start(launcher, folder, "--help");

    assertThat(start.out()).startsWith("java " + chosen + "\n");
  }

  @Test
  void javaOnThePath_isTakenThroughItsSymbolicLink() throws Exception {
    Path home = checkout.jdk("25.0.1");
    Files.createSymbolicLink(folder.resolve("tools/java"), home.resolve("bin/java"));

    Checkout.Start start = checkout.built().start(launcher, folder, "--help");

    assertThat(start.out()).startsWith("java " + home.toRealPath() + "\n");
  }

  @Test
  void symbolicLinkFromAnotherFolder_runsTheJarThereWithTheArgumentsAsTheyAre() throws Exception {
    checkout.built().with("JAVA_HOME", checkout.jdk("25"));
    Path elsewhere = Files.createDirectories(folder.resolve("else where"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("zz"), Path.of("../a checkout/zhenzan"));

    Checkout.Start start = checkout.start(link, elsewhere, "audit", "a b", "", "*");

    assertThat(start.status()).isZero();
    assertThat(start.err()).isEmpty();
    assertThat(start.out())
        .contains("\n" + elsewhere.toRealPath() + "\n")
        .endsWith(
            "<-jar>\n<%s>\n<audit>\n<a b>\n<>\n<*>\n"
                .formatted(checkout.target().toRealPath().resolve("zhenzan.jar")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"384m", "400M", "900m", "1g", "4g", "9g", "014g", "64G", "1t", "1048576k"})
  void memoryAsked_givesTheHeapThatTheAuditCountsOn(String size) throws Exception {
    checkout.built().with("JAVA_HOME", checkout.jdk("25"));

    Checkout.Start two = checkout.start(launcher, folder, "audit", "--memory", size, "--out", "x");
    Checkout.Start one = checkout.start(launcher, folder, "audit", "--memory=" + size);

    long heap = MemoryBudget.heapOf(MemoryBudget.parse(size).getAsLong());
    assertThat(two.out()).contains("\n<-Xmx%dm>\n".formatted(heap >> 20));
    assertThat(one.out()).contains("\n<-Xmx%dm>\n".formatted(heap >> 20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "m", "4", "4.5g", "383m", "08m", "12345678901g", "x y"})
  void memoryThatIsNone_isLeftToTheAuditToRefuse(String size) throws Exception {
    checkout.built().with("JAVA_HOME", checkout.jdk("25"));

    Checkout.Start start = checkout.start(launcher, folder, "audit", "--memory", size);

    assertThat(start.err()).isEmpty();
    assertThat(start.out()).doesNotContain("<-Xmx").contains("<-XX:MaxRAMPercentage=60>");
  }

  @Test
  void neverBuilt_buildsOnceWithTheArgumentsGiven() throws Exception {
    checkout
        .with("JAVA_HOME", checkout.jdk("25"))
        .with("ZHENZAN_MAVEN_ARGS", "-Dmaven.repo.local=x -o")
        .withMaven("echo \"$*\"");

    Checkout.Start first = checkout.start(launcher, folder, "--help");
    Checkout.Start second = checkout.start(launcher, folder, "--help");

    assertThat(first.status()).isZero();
    assertThat(first.err()).contains("first use: building", "built");
    assertThat(second.err()).isEmpty();
    assertThat(checkout.builds()).isEqualTo(1);
    assertThat(checkout.target().resolve("build.log"))
        .content()
        .contains("-Dmaven.repo.local=x -o package");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cli/src/main/Main.java", "benchmarks/peers/src/main/Peer.java"})
  void sourceNewerThanTheBuild_buildsAgain(String name) throws Exception {
    checkout.built().with("JAVA_HOME", checkout.jdk("25")).withMaven(":");
    Path source = checkout.root().resolve(name);
    Files.createDirectories(source.getParent());
    Files.writeString(source, "");
    Files.setLastModifiedTime(source, FileTime.from(LATER));

    Checkout.Start start = checkout.start(launcher, folder, "--help");

    assertThat(start.err()).contains("sources have changed: building");
    assertThat(checkout.builds()).isEqualTo(1);
  }

  @Test
  void buildFails_saysWhyAndWhereToLook() throws Exception {
    checkout
        .with("JAVA_HOME", checkout.jdk("25"))
        .withMaven("echo '[INFO] much'; echo '[ERROR] no network'; exit 1");

    Checkout.Start start = checkout.start(launcher, folder, "--help");

    assertThat(start.status()).isEqualTo(3);
    assertThat(start.out()).isEmpty();
    assertThat(start.err()).contains("[ERROR] no network", "build.log").doesNotContain("much");
    assertThat(checkout.target().resolve("zhenzan.building")).doesNotExist();
  }

  @Test
  void buildOfChangedSourcesFails_runsNoOldJarAndBuildsAgain() throws Exception {
    checkout.built().with("JAVA_HOME", checkout.jdk("25")).withMaven("exit 1");
    Path source = checkout.root().resolve("cli/src/main/Main.java");
    Files.setLastModifiedTime(source, FileTime.from(LATER));

    Checkout.Start first = checkout.start(launcher, folder, "--help");
    Checkout.Start second = checkout.start(launcher, folder, "--help");

    assertThat(first.status()).isEqualTo(3);
    assertThat(first.out()).isEmpty();
    assertThat(first.err()).contains("the build failed").doesNotContain("zhenzan: built");
    assertThat(second.status()).isEqualTo(3);
    assertThat(checkout.builds()).isEqualTo(2);
  }

  @Test
  void buildThatLeavesNoJar_isAFailedOne() throws Exception {
    checkout.with("JAVA_HOME", checkout.jdk("25")).withMaven("exit 0");

    Checkout.Start start = checkout.start(launcher, folder, "--help");

    assertThat(start.status()).isEqualTo(3);
    assertThat(start.err()).contains("the build failed").doesNotContain("zhenzan: built");
    assertThat(checkout.target().resolve("zhenzan.built")).doesNotExist();
  }

  @Test
  void noMaven_saysWhatIsMissing() throws Exception {
    checkout.with("JAVA_HOME", checkout.jdk("25"));

    Checkout.Start start = checkout.start(launcher, folder, "--help");

    assertThat(start.status()).isEqualTo(3);
    assertThat(start.err().lines()).singleElement().asString().contains("no Maven on PATH");
  }

  @Test
  void anotherStartBuilds_waitsForItAndBuildsNothing() throws Exception {
    checkout.with("JAVA_HOME", checkout.jdk("25")).withMaven(":");
    Path lock = Files.createDirectories(checkout.target().resolve("zhenzan.building"));
    Files.writeString(lock.resolve("pid"), ProcessHandle.current().pid() + "\n");

    Process process = checkout.launch(launcher, folder, "--help").start();
    try (BufferedReader err = process.errorReader()) {
      assertThat(err.readLine()).contains("waiting for another start");
      checkout.built();
      Files.delete(lock.resolve("pid"));
      Files.delete(lock);
      assertThat(process.waitFor()).isZero();
    }
    assertThat(checkout.builds()).isZero();
  }

  @Test
  void lockOfAProcessThatIsGone_isTakenOver() throws Exception {
    checkout.with("JAVA_HOME", checkout.jdk("25")).withMaven(":");
    Path lock = Files.createDirectories(checkout.target().resolve("zhenzan.building"));
    Process gone = new ProcessBuilder("sh", "-c", "exit 0").start();
    gone.waitFor();
    Files.writeString(lock.resolve("pid"), gone.pid() + "\n");

    Checkout.Start start = checkout.start(launcher, folder, "--help");

    assertThat(start.status()).isZero();
    assertThat(checkout.builds()).isEqualTo(1);
  }

  @Test
  void serviceWithoutNpm_saysWhatIsMissingAndBuildsNothing() throws Exception {
    checkout.withMaven("exit 0").with("JAVA_HOME", checkout.jdk("25.0.1"));

    Checkout.Start start = checkout.start(launcher, folder, "serve");

    assertThat(start.status()).isEqualTo(3);
    assertThat(start.err()).contains("no npm on PATH");
    assertThat(checkout.builds()).isZero();
  }

  @Test
  void sourceOfTheServiceAlone_makesNoBuildOfTheCommandLine() throws Exception {
    checkout.built().withMaven("exit 0").with("JAVA_HOME", checkout.jdk("25.0.1"));
    Path source = checkout.root().resolve("server/src/main/Service.java");
    Files.createDirectories(source.getParent());
    Files.writeString(checkout.root().resolve("server/pom.xml"), "<project/>");
    Files.setLastModifiedTime(Files.writeString(source, ""), FileTime.from(LATER));

    Checkout.Start start = checkout.start(launcher, folder, "--help");

    assertThat(start.status()).isZero();
    assertThat(checkout.builds()).isZero();
  }
}
