package dev.zhenzan.detect.lockstep;

/**
 * A dense block under study: members and the cells they met in.
 *
 * @param accounts members, ascending
 * @param cells cells, ascending
 * @param hits for each cell how many members are in it
 * @param expected for each cell how many members chance would put there
 * @param membership for each member the nats by which its hits speak for membership rather than for
 *     chance
 */
record Block(int[] accounts, int[] cells, int[] hits, double[] expected, double[] membership) {

  /** Interactions in the block. */
  int mass() {
    int mass = 0;
    for (int h : hits) {
      mass += h;
    }
    return mass;
  }

  /** Interactions that chance would put there. */
  double expectedMass() {
    double sum = 0;
    for (double e : expected) {
      sum += e;
    }
    return sum;
  }

  /** Sum of the cells' Poisson deviances, nats. */
  double surprise() {
    double sum = 0;
    for (int i = 0; i < cells.length; i++) {
      sum += PairNull.deviance(hits[i], expected[i]);
    }
    return sum;
  }
}
