package dev.zhenzan.server.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A command of the command line in a process of its own. Closing it ends the process. */
final class Child implements AutoCloseable {
  private static final Path NICE = Path.of("/usr/bin/nice");

  /** What a process is given of the service's variables, among which keys may be. */
  static final Set<String> ENVIRONMENT =
      Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "JAVA_HOME");

  private static final String TROUBLE = "zhenzan: ";
  private static final int MOST_TROUBLES = 20;
  private static final int USAGE = 2;
  private static final int FAILED = 3;
  private static final int KILLED = 128;
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Process process;
  private final Thread reader;
  private final Deque<String> troubles = new ArrayDeque<>();

  private Child(Process process, Consumer<ProgressLine> progress) {
    this.process = process;
    this.reader = Thread.ofVirtual().name("child-reader").start(() -> read(progress));
  }

  /**
   * Starts a command.
   *
   * @param folder where it works. What it prints is for people and names those whom it is about:
   *     nobody reads it here, so that it is not kept
   * @param arguments of the command line
   * @param progress is told how far it is, on a thread of the child's
   */
  static Child start(
      JobSettings settings, Path folder, List<String> arguments, Consumer<ProgressLine> progress) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command(settings, arguments))
              .directory(folder.toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().keySet().retainAll(ENVIRONMENT);
      return new Child(builder.start(), progress);
    } catch (IOException e) {
      throw new UncheckedIOException("the process of a job cannot be started", e);
    }
  }

  private static List<String> command(JobSettings settings, List<String> arguments) {
    List<String> command = new ArrayList<>();
    if (settings.nice() > 0 && Files.isExecutable(NICE)) {
      command.addAll(List.of(NICE.toString(), "-n", Integer.toString(settings.nice())));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // What an audit holds are few large arrays that stay: most of the heap is for what stays.
    command.addAll(List.of("-XX:+UseParallelGC", "-XX:NewRatio=8", "-XX:+ExitOnOutOfMemoryError"));
    command.add("-Xmx" + settings.heapMib() + "m");
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
    command.add("-Dstderr.encoding=UTF-8");
    // An id that begins with @ is an id, and no file of arguments.
    command.add("-Dzhenzan.literal-arguments=true");
    command.addAll(List.of("-cp", ClassPath.find()));
    command.addAll(List.of(ChildProgram.class.getName(), ClassPath.COMMANDS));
    command.addAll(arguments);
    return command;
  }

  private void read(Consumer<ProgressLine> progress) {
    try (BufferedReader lines =
        new BufferedReader(new java.io.InputStreamReader(process.getErrorStream(), UTF_8))) {
      lines.lines().forEach(line -> take(line, progress));
    } catch (IOException | UncheckedIOException broken) {
      // The process is gone; its exit status says the rest.
    }
  }

  private void take(String line, Consumer<ProgressLine> progress) {
    ProgressLine.of(line).ifPresent(progress);
    if (line.startsWith(TROUBLE)) {
      synchronized (troubles) {
        troubles.addLast(line.substring(TROUBLE.length()));
        if (troubles.size() > MOST_TROUBLES) {
          troubles.removeFirst();
        }
      }
    }
  }

  /** The process as the machine knows it. */
  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Waits, but not longer than so long; answers whether it has ended. */
  boolean ended(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobStopped();
    }
  }

  /**
   * Looks at how it ended.
   *
   * @param folder is left out of the messages
   * @throws JobFailure if it did not go well
   */
  void check(Path folder) {
    int status = process.exitValue();
    if (status == 0) {
      return;
    }
    join();
    throw new JobFailure(
        switch (status) {
          case USAGE, FAILED -> told(folder, status);
          default -> status > KILLED ? killed(status) : told(folder, status);
        });
  }

  private String told(Path folder, int status) {
    synchronized (troubles) {
      return troubles.isEmpty()
          ? "its process ended with exit status %d and said nothing; start it again"
              .formatted(status)
          : troubles.peekLast().replace(folder + "/", "");
    }
  }

  private static String killed(int status) {
    return ("its process was killed (exit status %d), mostly for want of memory; see that the"
            + " machine has room, or set zhenzan.jobs.memory, and start it again")
        .formatted(status);
  }

  private void join() {
    try {
      reader.join(GRACE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ProcessTree.kill(handle());
    join();
  }
}
