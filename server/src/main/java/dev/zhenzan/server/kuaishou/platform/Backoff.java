package dev.zhenzan.server.kuaishou.platform;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before asking again: any time from nothing to a limit that doubles with each
 * failure ("full jitter"; M. Brooker, Exponential Backoff And Jitter, AWS Architecture Blog, 2015),
 * so that those who failed together do not come back together.
 *
 * @param first limit of the first pause
 * @param most no pause is longer
 * @param tries how often is asked in all, 1 or more
 */
public record Backoff(Duration first, Duration most, int tries) {
  /** What one question may take: three tries in some seconds. */
  public static final Backoff OF_A_CALL =
      new Backoff(Duration.ofMillis(500), Duration.ofSeconds(8), 3);

  private static final int MOST_DOUBLINGS = 30;

  /** Refuses a pause of nothing and less than one try. */
  public Backoff {
    if (first.isNegative() || first.isZero() || most.compareTo(first) < 0 || tries < 1) {
      throw new IllegalArgumentException(
          "backoff needs 0 < first <= most and a try, not first=%s most=%s tries=%d"
              .formatted(first, most, tries));
    }
  }

  /** The limit after some failures, 1 or more. */
  public Duration limit(int failures) {
    long doublings = Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
    Duration limit = first.multipliedBy(1L << doublings);
    return limit.compareTo(most) < 0 ? limit : most;
  }

  /** The pause after some failures, 1 or more. */
  public Duration pause(int failures, RandomGenerator random) {
    return Duration.ofNanos(random.nextLong(limit(failures).toNanos() + 1));
  }
}
