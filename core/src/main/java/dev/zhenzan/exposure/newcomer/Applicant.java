package dev.zhenzan.exposure.newcomer;

import java.util.Objects;

/**
 * A creator among whom exposures are distributed.
 *
 * @param creator dense int
 * @param group what the creator is counted among
 * @param quality from {@link #LEAST_QUALITY} to 1
 */
public record Applicant(int creator, CreatorGroup group, double quality) {
  /** The lowest quality that there is. */
  public static final double LEAST_QUALITY = 1e-6;

  public Applicant {
    Objects.requireNonNull(group, "group");
    if (!(quality >= LEAST_QUALITY && quality <= 1)) {
      throw new IllegalArgumentException("quality must be in [1e-6, 1]: " + quality);
    }
  }
}
