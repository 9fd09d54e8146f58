package dev.zhenzan.server.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process and those that it started. */
final class ProcessTree {
  /** The machine tells starts in hundredths of a second, the database in millionths. */
  private static final Duration SAME_START = Duration.ofMillis(50);

  private static final long GRACE_SECONDS = 5;

  private ProcessTree() {}

  /** Ends them, and waits until they are gone. */
  static void kill(ProcessHandle root) {
    List<ProcessHandle> all = Stream.concat(root.descendants(), Stream.of(root)).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(ProcessTree::awaitEnd);
  }

  private static void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().get(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | java.util.concurrent.ExecutionException lasting) {
      // The kernel ends it when it can; nobody waits for its answer any more.
    }
  }

  /**
   * Ends a process that an earlier service left, if it is still that one: numbers are given out
   * again.
   *
   * @param number of the process
   * @param start when it was started
   */
  static void killLeftOver(long number, Instant start) {
    ProcessHandle.of(number)
        .filter(process -> isSame(process.info().startInstant(), start))
        .ifPresent(ProcessTree::kill);
  }

  private static boolean isSame(Optional<Instant> found, Instant start) {
    return found
        .map(instant -> Duration.between(start, instant).abs().compareTo(SAME_START) <= 0)
        .orElse(false);
  }
}
