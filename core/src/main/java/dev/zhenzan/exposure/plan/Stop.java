package dev.zhenzan.exposure.plan;

/**
 * Why a work is no longer shown to a segment of its audience, in figures.
 *
 * @param segment of the audience
 * @param hour of the last exposure that counted, whole hours since 1970-01-01T00Z
 * @param judged genuine exposures whose outcome was known
 * @param longViews among them
 * @param leastRate share of long views that the work had to reach
 * @param evidence against that, see {@link StopRule#evidence}
 */
public record Stop(
    int segment, long hour, int judged, int longViews, double leastRate, double evidence) {
  /** Stable code of the only reason to stop there is. */
  public static final String REASON = "audience_not_interested";
}
