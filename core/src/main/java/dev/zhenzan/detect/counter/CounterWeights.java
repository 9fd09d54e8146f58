package dev.zhenzan.detect.counter;

/**
 * The weights of {@link CounterModel}, as {@code benchmarks/counter-audit fit} prints them: four
 * logistic regressions on 800 simulated works each. Each row has the constant, then a weight for
 * each {@link Feature} in its order.
 */
final class CounterWeights {
  static final double[][] FITS = {
    {
      -2.964, 0.279, 0.984, 0.448, 0.834, 0.154, 1.773, 2.007, 0.321, 0.000, 0.000, 0.367, 0.459,
      0.071, -0.148
    },
    {
      -2.971, 0.604, 1.163, 0.633, 0.982, 1.014, 1.405, 1.703, 0.754, 0.000, 0.000, 0.163, 0.555,
      0.390, -1.249
    },
    {
      -3.065, 0.516, 0.839, 0.419, 0.841, 0.468, 1.540, 1.945, 0.627, 0.000, 0.000, 0.410, 0.543,
      0.042, -0.228
    },
    {
      -2.025, 0.696, 1.706, 0.494, 0.476, 1.368, 1.724, 1.371, 0.039, 0.000, 0.048, 0.301, 0.290,
      0.241, -0.990
    },
  };

  private CounterWeights() {}
}
