package dev.zhenzan.value;

import dev.zhenzan.value.number.Lattice;
import dev.zhenzan.value.number.Normal;
import dev.zhenzan.value.number.StudentT;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Evenly spread points that all quotes of a run share, so that they differ by their inputs alone.
 */
final class Draws {
  static final int SIZE = 4_096;

  /** Normal deviations beyond which no point lies. */
  private static final double FARTHEST = 5;

  private static final int STEPS = 250;

  /** What each dimension stands for. */
  enum Dimension {
    LEVEL,
    SCATTER,
    RATE,
    PRICE,
    EXPONENT,
    MULTIPLE
  }

  private final Lattice lattice = new Lattice(Dimension.values().length, SIZE);
  private final double[][] normal = new double[Dimension.values().length][];
  private final Map<Double, double[]> scatter = new TreeMap<>();

  Draws() {
    for (Dimension dimension : Dimension.values()) {
      normal[dimension.ordinal()] =
          Arrays.stream(lattice.column(dimension.ordinal())).map(Normal::quantile).toArray();
    }
  }

  /** Standard normal numbers of a dimension; not to be changed. */
  double[] normal(Dimension dimension) {
    return normal[dimension.ordinal()];
  }

  /** Student's t of the scatter; not to be changed. */
  double[] scatter(double freedom) {
    return scatter.computeIfAbsent(freedom, this::scattered);
  }

  /** By straight lines between a table's quantiles in normal deviations; off by 0.001 at most. */
  private double[] scattered(double freedom) {
    StudentT t = new StudentT(freedom);
    double[] table = new double[STEPS + 2];
    for (int i = 1; i < table.length; i++) {
      table[i] = t.quantile(Normal.cumulative((double) i / STEPS * FARTHEST));
    }
    return Arrays.stream(normal(Dimension.SCATTER)).map(z -> between(table, z)).toArray();
  }

  private static double between(double[] table, double normal) {
    double place = Math.min(Math.abs(normal), FARTHEST) / FARTHEST * STEPS;
    int below = (int) place;
    double value = table[below] + (place - below) * (table[below + 1] - table[below]);
    return Math.copySign(value, normal);
  }
}
