package dev.zhenzan.diagnosis.figures;

import java.util.List;

/**
 * What works are about, by dense int of the video.
 *
 * @param codes of the tags, by their ints
 * @param starts where a work's tags begin, and one more: the end of the last
 * @param tags of all works
 * @param weights of the tags; of a work that has any they sum up to 1
 */
public record WorkTopics(List<String> codes, int[] starts, int[] tags, float[] weights) {
  public WorkTopics {
    codes = List.copyOf(codes);
    if (starts[starts.length - 1] != tags.length || tags.length != weights.length) {
      throw new IllegalArgumentException("starts must end at the number of tags: " + tags.length);
    }
  }

  /** Nothing is known of so many works. */
  public static WorkTopics none(int works) {
    return new WorkTopics(List.of(), new int[works + 1], new int[0], new float[0]);
  }

  /** How many tags there are. */
  public int size() {
    return codes.size();
  }
}
