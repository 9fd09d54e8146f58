package dev.zhenzan.server.exposure;

import dev.zhenzan.exposure.plan.Pacing;
import java.time.Instant;
import java.util.List;

/**
 * The terms of a plan: what it keeps to.
 *
 * @param videoIds its works, each once
 */
record PlanTerms(
    String name,
    String creatorId,
    List<String> videoIds,
    Reach reach,
    Time time,
    Cap cap,
    Shares shares,
    boolean newcomer) {
  private static final long HOUR = 3_600;

  PlanTerms {
    videoIds = List.copyOf(videoIds);
  }

  /**
   * Exposures at most, and the viewers after which it ends; 0 for as many as the budget reaches.
   */
  record Reach(int budget, int viewersWanted) {}

  /** When. */
  record Time(Instant from, int hours) {
    Instant to() {
      return from.plusSeconds(hours * HOUR);
    }

    /** Exposures that may be spent by a time: the same for every hour. */
    int allowance(int budget, Instant at) {
      long first = from.getEpochSecond() / HOUR;
      long hour = Math.clamp(at.getEpochSecond() / HOUR, first, first + hours - 1);
      return at.isBefore(from) ? 0 : Pacing.even(first, hours).allowance(budget, hour);
    }
  }

  /** Shown to an account at most, all plans together, in any stretch of hours. */
  record Cap(int exposures, int hours) {}

  /** Of accounts held out, and of exposures spent to learn. */
  record Shares(double holdout, double exploration) {}

  /** How many works an account can be shown at most within the plan. */
  int mostOfAnAccount() {
    int stretches = (time.hours + cap.hours - 1) / cap.hours;
    return Math.min(videoIds.size(), Math.multiplyExact(stretches, cap.exposures));
  }
}
