package dev.zhenzan.server.job;

import java.time.Duration;
import java.util.function.BiPredicate;

/**
 * How far a job is, written into its row at most twice a second. {@link #at} may be called by any
 * thread, {@link #write} by the job's alone.
 */
final class JobProgress {
  private static final long PAUSE = Duration.ofMillis(500).toNanos();

  private final BiPredicate<String, Double> row;
  private volatile State now = new State("starting", 0);
  private State written = new State("", 0);
  private long writtenAt = System.nanoTime() - PAUSE;

  private record State(String stage, double progress) {}

  /**
   * Of a row.
   *
   * @param row takes stage and progress, and answers whether the job is to go on
   */
  JobProgress(BiPredicate<String, Double> row) {
    this.row = row;
  }

  void at(String stage, double progress) {
    now = new State(stage, Math.clamp(progress, 0, 1));
  }

  /** Writes what is new, unless it has just been written; answers whether the job is to go on. */
  boolean write() {
    State state = now;
    if (state.equals(written) || System.nanoTime() - writtenAt < PAUSE) {
      return true;
    }
    written = state;
    writtenAt = System.nanoTime();
    return row.test(state.stage(), state.progress());
  }
}
