package dev.zhenzan.server.kuaishou.platform;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How often something may happen: on average once in an interval, and some at once after a rest. A
 * token bucket, kept as the one number that the generic cell rate algorithm (ITU-T I.371) needs:
 * the time at which the bucket would be full again. Safe for use by many threads, which are served
 * in the order in which they ask.
 */
public final class TokenBucket {
  private final long interval;
  private final long burst;
  private final LongSupplier nanos;
  private long full;

  /**
   * A full bucket.
   *
   * @param interval between two on average
   * @param atOnce most that may happen at once, 1 or more
   * @param nanos a clock that never runs back, in nanoseconds
   */
  public TokenBucket(Duration interval, int atOnce, LongSupplier nanos) {
    if (interval.isNegative() || interval.isZero() || atOnce < 1) {
      throw new IllegalArgumentException(
          "a bucket needs an interval above 0 and atOnce of 1 or more, not %s and %d"
              .formatted(interval, atOnce));
    }
    this.interval = interval.toNanos();
    this.burst = this.interval * (atOnce - 1L);
    this.nanos = nanos;
    this.full = nanos.getAsLong();
  }

  /** Takes a place; how long to wait until it is one's turn, zero or more. */
  public synchronized Duration take() {
    long now = nanos.getAsLong();
    full = Math.max(full, now);
    long wait = Math.max(0, full - now - burst);
    full += interval;
    return Duration.ofNanos(wait);
  }

  /** Takes a place if it is free now. */
  public synchronized boolean tryTake() {
    long now = nanos.getAsLong();
    if (full - now > burst) {
      return false;
    }
    full = Math.max(full, now) + interval;
    return true;
  }

  /** Lets nothing happen for a time: somebody said that it was too fast. */
  public synchronized void rest(Duration time) {
    full = Math.max(full, nanos.getAsLong() + time.toNanos() + burst);
  }
}
