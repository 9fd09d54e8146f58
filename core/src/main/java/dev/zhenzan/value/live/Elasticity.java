package dev.zhenzan.value.live;

import dev.zhenzan.value.number.Quantiles;
import java.util.List;

/**
 * By how many percent conversion rises with one percent more popularity.
 *
 * @param mean to expect
 * @param deviation standard deviation of what is known
 * @param measuredShare how much of it comes from sessions and not from the claim, 0 to 1
 * @param sessions that it rests on
 */
public record Elasticity(double mean, double deviation, double measuredShare, int sessions) {
  /** Share of what is known from which on the sessions alone count. */
  public static final double ENOUGH = 0.8;

  /** How far the trade's claim may be off: as much again. */
  private static final double CLAIM_DEVIATION = 0.2;

  /** Standard deviation between sessions of one creator, before they are looked at. */
  private static final double ASSUMED_RESIDUAL = 0.5;

  private static final double PRIOR_SESSIONS = 4;

  /** Sums of a regression within creators. */
  private static final class Sums {
    private double xx;
    private double xy;
    private double yy;
    private int freedom;
    private int sessions;

    void add(List<LiveSession> sessionsOfOne) {
      double x = sessionsOfOne.stream().mapToDouble(Sums::x).average().orElse(0);
      double y = sessionsOfOne.stream().mapToDouble(Sums::y).average().orElse(0);
      for (LiveSession session : sessionsOfOne) {
        double dx = x(session) - x;
        double dy = y(session) - y;
        xx += dx * dx;
        xy += dx * dy;
        yy += dy * dy;
      }
      sessions += sessionsOfOne.size();
      freedom += sessionsOfOne.size() - 1;
    }

    private static double x(LiveSession session) {
      return Math.log(session.popularity());
    }

    /** The logarithm of the rate, with a half on either side against none. */
    private static double y(LiveSession session) {
      return Math.log((session.converted() + 0.5) / (session.viewers() + 1.0));
    }
  }

  /** Learns from the sessions that a conversion was learnt from. */
  public static Elasticity of(Conversion conversion, List<Integer> creators, double claim) {
    Sums sums = new Sums();
    for (int creator : creators) {
      List<LiveSession> theirs = conversion.sessions(creator);
      if (theirs.size() > 1) {
        sums.add(theirs);
      }
    }
    Elasticity with = of(sums, claim, CLAIM_DEVIATION);
    return with.measuredShare < ENOUGH ? with : of(sums, claim, 100 * CLAIM_DEVIATION);
  }

  private static Elasticity of(Sums sums, double claim, double claimDeviation) {
    double slope = sums.xx > 0 ? sums.xy / sums.xx : 0;
    double left = Math.max(0, sums.yy - slope * sums.xy);
    double variance =
        (left + PRIOR_SESSIONS * ASSUMED_RESIDUAL * ASSUMED_RESIDUAL)
            / (Math.max(0, sums.freedom - 1) + PRIOR_SESSIONS);
    double claimed = 1 / (claimDeviation * claimDeviation);
    double precision = claimed + sums.xx / variance;
    double mean = (claimed * claim + sums.xy / variance) / precision;
    return new Elasticity(mean, 1 / Math.sqrt(precision), 1 - claimed / precision, sums.sessions);
  }

  /** By its 10th, 50th and 90th percentile. */
  public Quantiles quantiles() {
    return Quantiles.normal(mean, deviation);
  }
}
