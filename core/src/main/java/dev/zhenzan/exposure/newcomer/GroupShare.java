package dev.zhenzan.exposure.newcomer;

import java.util.Objects;

/**
 * What a group of creators got.
 *
 * @param dimension by what creators are grouped
 * @param group its name
 * @param creators how many take part
 * @param exposures of all of them
 * @param creatorShare of all creators, 0 to 1
 * @param exposureShare of all exposures, 0 to 1; 0 where there are none
 * @param floor exposures at least; 0 for none
 */
public record GroupShare(
    Dimension dimension,
    String group,
    int creators,
    long exposures,
    double creatorShare,
    double exposureShare,
    int floor) {
  public GroupShare {
    Objects.requireNonNull(dimension, "dimension");
    Objects.requireNonNull(group, "group");
  }

  /** Whether the floor is reached. */
  public boolean isFloorReached() {
    return exposures >= floor;
  }

  /** Exposures of a creator, on average; 0 where nobody takes part. */
  public double mean() {
    return creators == 0 ? 0 : (double) exposures / creators;
  }
}
