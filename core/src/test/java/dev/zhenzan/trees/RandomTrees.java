package dev.zhenzan.trees;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Models and vectors drawn at random, of numbers that meet now and then. */
final class RandomTrees {
  private static final int DEPTH = 5;

  private RandomTrees() {}

  /** A model of up to five trees. */
  static List<String> lines(SplittableRandom random, List<String> names) {
    List<String> lines = new ArrayList<>();
    for (int tree = random.nextInt(6); tree > 0; tree--) {
      lines.add("tree");
      grow(lines, random, names, DEPTH);
    }
    return lines;
  }

  private static void grow(
      List<String> lines, SplittableRandom random, List<String> names, int depth) {
    if (depth == 0 || random.nextInt(6) == 0) {
      lines.add("leaf " + random.nextDouble(-1, 1));
    } else {
      lines.add("split " + names.get(random.nextInt(names.size())) + ' ' + eighths(random));
      grow(lines, random, names, depth - 1);
      grow(lines, random, names, depth - 1);
    }
  }

  /** A vector; now and then what is no number, or beyond all, is in it. */
  static double[] vector(SplittableRandom random, int features) {
    double[] vector = new double[features];
    for (int feature = 0; feature < features; feature++) {
      vector[feature] =
          switch (random.nextInt(20)) {
            case 0 -> Double.NaN;
            case 1 -> Double.POSITIVE_INFINITY;
            case 2 -> Double.NEGATIVE_INFINITY;
            case 3 -> -0.0;
            default -> eighths(random);
          };
    }
    return vector;
  }

  private static double eighths(SplittableRandom random) {
    return random.nextInt(-32, 33) / 8.0;
  }
}
