package dev.zhenzan.detect.lockstep;

/**
 * A dense block under study: members and the cells they met in.
 *
 * @param accounts members, ascending
 * @param membership for each member the nats by which its hits speak for membership rather than for
 *     chance
 * @param cells cells, ascending
 * @param hits for each cell how many members are in it
 * @param expected for each cell how many members chance would put there
 * @param edges the members' likes in the cells, ascending
 */
record Block(
    int[] accounts, double[] membership, int[] cells, int[] hits, double[] expected, int[] edges) {

  /** Interactions in the block. */
  int mass() {
    return edges.length;
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
