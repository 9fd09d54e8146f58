package dev.zhenzan.diagnosis.topic;

import dev.zhenzan.diagnosis.timing.WorkResiduals;

/**
 * Works with their tags and what is left of their outcomes.
 *
 * @param creators how many there are
 * @param creator of each work, 0 to {@code creators - 1}
 * @param tags how many there are
 * @param tagsOf dense ints of each work's tags, ascending
 * @param residuals of the outcomes, creator, trend and hour accounted for
 * @param demand trusted views or likes of each work
 */
public record TaggedWorks(
    int creators,
    int[] creator,
    int tags,
    int[][] tagsOf,
    WorkResiduals residuals,
    double[] demand) {
  public TaggedWorks {
    if (creator.length != tagsOf.length
        || creator.length != residuals.values().length
        || creator.length != demand.length) {
      throw new IllegalArgumentException("all columns must have " + creator.length + " rows");
    }
  }

  /** Works. */
  public int size() {
    return creator.length;
  }
}
