package dev.zhenzan.server.guard;

import java.util.concurrent.TimeUnit;

/**
 * Whether so much comes in that taking it in needs the processors, by what waits each time somebody
 * looks. Not thread-safe.
 */
final class Pressure {
  /** Interactions a second from which on taking them in comes first. */
  private static final double MANY = 5_000;

  /** A few batches at once are not much yet. */
  private static final double LEAST_SECONDS = 1;

  private long lookedAt;

  /** As of a {@link System#nanoTime()}. */
  Pressure(long now) {
    this.lookedAt = now;
  }

  /** Whether the interactions that came in since something was there last are too many. */
  boolean isTooMuch(long now, long waiting) {
    double seconds =
        Math.max(LEAST_SECONDS, (now - lookedAt) / (double) TimeUnit.SECONDS.toNanos(1));
    if (waiting > 0) {
      lookedAt = now;
    }
    return waiting > MANY * seconds;
  }
}
