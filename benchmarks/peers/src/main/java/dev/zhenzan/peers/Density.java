package dev.zhenzan.peers;

/**
 * How dense a block of a tensor is; the measures are defined in the papers named at {@link DCube}.
 */
public enum Density {
  /** Mass over the mean number of values of the modes: the measure with a guarantee. */
  ARITHMETIC {
    @Override
    double of(Extent block, Extent whole) {
      double sum = 0;
      for (int count : block.values) {
        sum += count;
      }
      return block.mass * block.values.length / sum;
    }
  },
  /**
   * How improbable, in nats, so much mass in so small a block is where mass falls evenly (Poisson):
   * M (ln(M / W) - 1) + W s - M ln s with M the block's mass, W the whole's, and s the block's
   * share of the cells. It is 0 where the block is no denser than the whole.
   */
  SUSPICIOUSNESS {
    @Override
    double of(Extent block, Extent whole) {
      double logShare = 0;
      for (int mode = 0; mode < block.values.length; mode++) {
        logShare += Math.log((double) block.values[mode] / whole.values[mode]);
      }
      double expected = whole.mass * Math.exp(logShare);
      double logRatio = Math.log((double) block.mass / whole.mass) - logShare;
      return logRatio <= 0 ? 0 : block.mass * (logRatio - 1) + expected;
    }
  };

  /**
   * What a measure looks at.
   *
   * @param mass entries inside, at least 1
   * @param values of each mode how many values are inside, at least 1
   */
  record Extent(long mass, int[] values) {}

  /** The density of a block within a whole. */
  abstract double of(Extent block, Extent whole);
}
