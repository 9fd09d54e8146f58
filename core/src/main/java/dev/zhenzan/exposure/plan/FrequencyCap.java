package dev.zhenzan.exposure.plan;

/**
 * How often an account is shown anything by plans, all plans together.
 *
 * @param exposures at most, in any stretch of {@code hours}; at least 1
 * @param hours length of the stretch, at least 1
 */
public record FrequencyCap(int exposures, int hours) {
  public FrequencyCap {
    if (exposures < 1 || hours < 1) {
      throw new IllegalArgumentException(
          "exposures and hours must be at least 1: " + exposures + ", " + hours);
    }
  }

  /** So many exposures in any 24 hours. */
  public static FrequencyCap daily(int exposures) {
    return new FrequencyCap(exposures, 24);
  }
}
