package dev.zhenzan.evaluation.exposure;

import dev.zhenzan.evaluation.chance.Chance;

/**
 * A point of the space in which interests and topics lie.
 *
 * @param at coordinates, not changed by anybody
 */
record Point(float[] at) {
  /** Interests around which points lie, one on each axis. */
  static final int CENTRES = 8;

  private static final double SPREAD = 0.35;

  static Point centre(int interest) {
    float[] at = new float[CENTRES];
    at[interest] = 1;
    return new Point(at);
  }

  /** A point near a centre. */
  static Point around(int interest, Chance chance) {
    float[] at = new float[CENTRES];
    for (int axis = 0; axis < CENTRES; axis++) {
      at[axis] = (float) ((axis == interest ? 1 : 0) + SPREAD * chance.normal());
    }
    return new Point(at);
  }

  Point times(double factor) {
    float[] scaled = at.clone();
    for (int axis = 0; axis < CENTRES; axis++) {
      scaled[axis] *= (float) factor;
    }
    return new Point(scaled);
  }

  double dot(Point other) {
    double sum = 0;
    for (int axis = 0; axis < CENTRES; axis++) {
      sum += at[axis] * other.at[axis];
    }
    return sum;
  }
}
