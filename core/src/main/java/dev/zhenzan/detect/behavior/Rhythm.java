package dev.zhenzan.detect.behavior;

import java.time.Duration;

/** What the times of one account's acts say. */
final class Rhythm {
  private static final int MIN_GAPS = 12;

  /** Standard deviation of the natural logarithm of the gaps below which they are a timer's. */
  private static final double TIMER_DEVIATION = 0.6;

  private static final int MIN_ACTS = 40;
  private static final int MIN_DAYS = 5;
  private static final int NIGHT_HOURS = 6;
  private static final long HOUR = Duration.ofHours(1).toNanos() / 1_000;
  private static final long DAY = 24 * HOUR;

  private Rhythm() {}

  /**
   * Nats by which the gaps speak for a timer; 0 where they do not or are too few.
   *
   * @param times micros, ascending
   */
  static float regularity(long[] times) {
    if (times.length <= MIN_GAPS) {
      return 0;
    }
    double sum = 0;
    double squares = 0;
    for (int i = 1; i < times.length; i++) {
      double log = Math.log(1e6 + times[i] - times[i - 1]);
      sum += log;
      squares += log * log;
    }
    int gaps = times.length - 1;
    double variance = Math.max(0, squares / gaps - (sum / gaps) * (sum / gaps));
    double deviation = Math.sqrt(variance);
    return deviation >= TIMER_DEVIATION
        ? 0
        : (float) Math.min(6, gaps * (TIMER_DEVIATION - deviation));
  }

  /**
   * Nats by which the hours of day speak against sleep; 0 where they do not or the acts are too
   * few.
   *
   * @param times micros, ascending
   */
  static float sleeplessness(long[] times) {
    if (times.length < MIN_ACTS || times[times.length - 1] - times[0] < MIN_DAYS * DAY) {
      return 0;
    }
    int[] byHour = new int[24];
    for (long time : times) {
      byHour[(int) (Math.floorMod(time, DAY) / HOUR)]++;
    }
    int quietest = quietest(byHour);
    double expected = times.length * NIGHT_HOURS / 24.0;
    double share = quietest / expected;
    return share < 0.6 ? 0 : (float) Math.min(4, (share - 0.6) * Math.sqrt(times.length));
  }

  private static int quietest(int[] byHour) {
    int quietest = Integer.MAX_VALUE;
    for (int from = 0; from < 24; from++) {
      int acts = 0;
      for (int hour = from; hour < from + NIGHT_HOURS; hour++) {
        acts += byHour[hour % 24];
      }
      quietest = Math.min(quietest, acts);
    }
    return quietest;
  }
}
