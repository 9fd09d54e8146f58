package dev.zhenzan.verdict.context;

/**
 * What is measured of each like by itself.
 *
 * @param doubt what its own findings make of it, 0 to 1
 * @param affinity how near it is to its account's other likes
 * @param watched share of the video's length that was watched, or {@link Context#UNKNOWN}; empty
 *     where no row of the log tells
 */
record Quantities(float[] doubt, float[] affinity, float[] watched) {
  float watched(int like) {
    return watched.length == 0 ? Context.UNKNOWN : watched[like];
  }

  /** Reads what is known of a like; answers a meaningless sum. */
  float read(int like) {
    return doubt[like] + affinity[like] + watched(like);
  }
}
