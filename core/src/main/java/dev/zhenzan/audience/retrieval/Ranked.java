package dev.zhenzan.audience.retrieval;

/**
 * Rows from the best score to the least; equal scores by row, and where all are equal because rows
 * were drawn at random, in the order of the draw.
 *
 * @param rows numbers of rows
 * @param scores of the rows
 */
public record Ranked(int[] rows, float[] scores) {
  public Ranked {
    if (rows.length != scores.length) {
      throw new IllegalArgumentException("rows and scores: " + rows.length + ", " + scores.length);
    }
  }

  /** The same rows, each score by as much greater. */
  Ranked plus(float bias) {
    float[] moved = new float[scores.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = scores[i] + bias;
    }
    return new Ranked(rows, moved);
  }

  /** How many there are. */
  public int size() {
    return rows.length;
  }
}
