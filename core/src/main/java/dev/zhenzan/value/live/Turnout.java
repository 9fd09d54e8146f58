package dev.zhenzan.value.live;

import dev.zhenzan.value.number.Quantiles;
import java.util.List;

/**
 * How many viewers a creator's next session may have, natural logarithms.
 *
 * @param median of the logarithm
 * @param deviation standard deviation of a session's, with what is not known of the median
 * @param sessions that it rests on
 */
public record Turnout(double median, double deviation, int sessions) {
  private static final double PRIOR_SESSIONS = 4;

  /** Between sessions of one creator: about a factor of two more and less. */
  private static final double ASSUMED_DEVIATION = 0.6;

  /** From a creator's own sessions, at least one. */
  public static Turnout of(List<LiveSession> sessions) {
    double[] logs = sessions.stream().mapToDouble(s -> Math.log(s.viewers() + 1.0)).toArray();
    double mean = 0;
    for (double log : logs) {
      mean += log / logs.length;
    }
    double sum = PRIOR_SESSIONS * ASSUMED_DEVIATION * ASSUMED_DEVIATION;
    for (double log : logs) {
      sum += (log - mean) * (log - mean);
    }
    double variance = sum / (PRIOR_SESSIONS + logs.length - 1);
    return new Turnout(mean, Math.sqrt(variance * (1 + 1.0 / logs.length)), logs.length);
  }

  /** By its 10th, 50th and 90th percentile. */
  public Quantiles quantiles() {
    return Quantiles.logNormal(median, deviation);
  }
}
