package dev.zhenzan.exposure.plan;

import java.util.Collections;
import java.util.List;

/**
 * The hours of a plan, and how its budget is spread over them.
 *
 * @param firstHour whole hours since 1970-01-01T00Z
 * @param hours how many, 1 to 8,784
 * @param activity weight of each hour of a UTC day, 24 of them, none negative, not all 0 within the
 *     plan's hours
 */
public record Pacing(long firstHour, int hours, List<Double> activity) {
  private static final int MOST_HOURS = 366 * 24;
  private static final int DAY = 24;

  public Pacing {
    activity = List.copyOf(activity);
    if (hours < 1 || hours > MOST_HOURS) {
      throw new IllegalArgumentException("hours must be in [1, " + MOST_HOURS + "]: " + hours);
    }
    if (activity.size() != DAY || activity.stream().anyMatch(w -> !(w >= 0 && w < 1e9))) {
      throw new IllegalArgumentException("activity must be 24 weights, none negative: " + activity);
    }
    if (!(weightUntil(firstHour, hours, activity) > 0)) {
      throw new IllegalArgumentException("activity must not be 0 in all hours of the plan");
    }
  }

  /** The same for every hour. */
  public static Pacing even(long firstHour, int hours) {
    return new Pacing(firstHour, hours, Collections.nCopies(DAY, 1.0));
  }

  /** Whether an hour belongs to the plan. */
  public boolean covers(long hour) {
    return hour >= firstHour && hour < firstHour + hours;
  }

  /**
   * Exposures that may be spent from the start to the end of an hour of the plan: what an hour
   * leaves is there in the next. The last hour's is the whole budget.
   */
  public int allowance(int budget, long hour) {
    int done = (int) (hour - firstHour) + 1;
    if (done >= hours) {
      return budget;
    }
    double share = weightUntil(firstHour, done, activity) / weightUntil(firstHour, hours, activity);
    return (int) Math.floor(budget * share);
  }

  private static double weightUntil(long first, int hours, List<Double> activity) {
    double sum = 0;
    for (int hour = 0; hour < hours; hour++) {
      sum += activity.get((int) Math.floorMod(first + hour, (long) DAY));
    }
    return sum;
  }
}
