package dev.zhenzan.detect.counter;

/**
 * The weights of {@link CounterModel}, as {@code benchmarks/counter-audit fit} prints them: four
 * logistic regressions on 800 simulated works each. Each row has the constant, then a weight for
 * each {@link Feature} in its order.
 */
final class CounterWeights {
  static final double[][] FITS = {
    {
      -2.964, 0.278, 0.984, 0.448, 0.834, 0.154, 1.773, 2.013, 0.321, 0.000, 0.000, 0.367, 0.459,
      0.071, -0.148
    },
    {
      -2.970, 0.610, 1.160, 0.632, 0.976, 1.028, 1.403, 1.678, 0.751, 0.000, 0.000, 0.159, 0.571,
      0.391, -1.239
    },
    {
      -3.064, 0.515, 0.840, 0.418, 0.840, 0.468, 1.539, 1.980, 0.621, 0.000, 0.000, 0.409, 0.541,
      0.043, -0.229
    },
    {
      -2.036, 0.781, 1.510, 0.667, 0.568, 1.197, 1.767, 1.695, 0.309, 0.000, 0.177, 0.307, 0.251,
      0.116, -0.949
    },
  };

  private CounterWeights() {}
}
