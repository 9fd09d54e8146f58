package dev.zhenzan.exposure.plan;

import java.util.List;

/**
 * What a plan did for a work.
 *
 * @param work dense int
 * @param exposures spent
 * @param viewers genuine long views, one an account at most
 * @param upperBound of the share of long views, for all looks at once; see {@link
 *     StopRule#upperBound}
 * @param stopped whether it was shown no longer in the end, to nobody
 * @param stops of segments of its audience, in the order of time
 */
public record WorkReport(
    int work,
    Exposures exposures,
    int viewers,
    double upperBound,
    boolean stopped,
    List<Stop> stops) {
  public WorkReport {
    stops = List.copyOf(stops);
  }

  /**
   * Exposures of a work.
   *
   * @param shown all of them
   * @param explored those spent to learn
   * @param judged those that were genuine and whose outcome is known
   */
  public record Exposures(int shown, int explored, int judged) {}
}
