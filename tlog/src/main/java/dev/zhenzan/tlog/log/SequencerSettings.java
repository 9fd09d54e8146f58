package dev.zhenzan.tlog.log;

import java.time.Duration;

/**
 * How a {@link Sequencer} makes batches. Twice a batch is held in memory at most.
 *
 * @param interval how long an entry waits at most until its batch is closed
 * @param entries most entries of a batch
 * @param bytes most bytes of a batch, at least the longest entry's
 * @param window an entry equal to one among so many last ones of the log gets its index; 0 for none
 */
public record SequencerSettings(Duration interval, int entries, int bytes, int window) {
  /** Checks the ranges. */
  public SequencerSettings {
    if (interval.isNegative()) {
      throw new IllegalArgumentException("interval: " + interval);
    }
    if (entries < 1 || bytes < 1 << 16 || window < 0) {
      throw new IllegalArgumentException(
          "entries: " + entries + ", bytes: " + bytes + ", window: " + window);
    }
  }

  /**
   * 100 ms, which nobody who waits for a receipt notices; 64 Ki entries and 32 MiB, above which
   * batches gain no speed; a window of 64 Ki entries, which reads 256 bundles at start.
   */
  public static SequencerSettings defaults() {
    return new SequencerSettings(Duration.ofMillis(100), 1 << 16, 1 << 25, 1 << 16);
  }
}
