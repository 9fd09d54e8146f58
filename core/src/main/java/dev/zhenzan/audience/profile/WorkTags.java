package dev.zhenzan.audience.profile;

/**
 * The tags of works, by dense ints of works and tags.
 *
 * @param starts where a work's tags begin, and one more: the end of the last
 * @param tags of all works
 * @param weights of the tags, at least 0; of a work they sum up to 1 at most
 */
public record WorkTags(int[] starts, int[] tags, float[] weights) {
  public WorkTags {
    if (starts.length == 0 || starts[starts.length - 1] != tags.length) {
      throw new IllegalArgumentException("starts must end at the number of tags: " + tags.length);
    }
    if (tags.length != weights.length) {
      throw new IllegalArgumentException(
          "tags and weights: " + tags.length + ", " + weights.length);
    }
  }

  /** How many works there are. */
  public int works() {
    return starts.length - 1;
  }
}
