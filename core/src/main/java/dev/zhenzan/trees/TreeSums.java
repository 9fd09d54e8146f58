package dev.zhenzan.trees;

import java.util.Arrays;

/**
 * Sums of a model's trees over many vectors, to the last digit those of {@link TreeModel#sum}.
 *
 * <p>As in QuickScorer [1], a split that sends a vector to its second subtree strikes out the
 * leaves of the first; the first leaf that is left is the one that a walk comes to. Every split is
 * applied to all vectors before the next one is, and numbers are compared by their rank among the
 * feature's thresholds: so a split is a loop over ints without a branch, for which Java's compiler
 * uses the vector instructions that the processor has.
 *
 * <p>Cost of a vector: a binary search for each feature and two or three instructions for each
 * split, divided by the ints that the processor works on at once. That is less than walks cost,
 * although these meet one split in five only: their steps wait for one another.
 *
 * <p>Holds scratch arrays; not thread-safe.
 *
 * <p>[1] C. Lucchese et al., QuickScorer: A Fast Algorithm to Rank Documents with Additive
 * Ensembles of Regression Trees, SIGIR 2015.
 */
public final class TreeSums {
  /** Vectors that are summed at once: few enough for their ranks to lie in the near caches. */
  public static final int ROOM = 512;

  private final double[][] thresholds;
  private final Splits[] trees;
  private final int[][] ranks;
  private final int[] left = new int[ROOM];
  private final double[] sums = new double[ROOM];
  private int size;

  /**
   * Room for {@link #ROOM} vectors.
   *
   * @param features numbers that a vector has
   */
  public TreeSums(TreeModel model, int features) {
    thresholds = new double[features][];
    for (int feature = 0; feature < features; feature++) {
      thresholds[feature] = searchable(model.thresholds(feature));
    }
    trees = new Splits[model.trees()];
    for (int tree = 0; tree < trees.length; tree++) {
      trees[tree] = new Splits(model, model.root(tree), thresholds);
    }
    ranks = new int[features][ROOM];
  }

  /** As many as a search by halves comes to: one less than a power of two. */
  private static double[] searchable(double[] ascending) {
    double[] padded = new double[Math.max(0, 2 * Integer.highestOneBit(ascending.length) - 1)];
    Arrays.fill(padded, Double.POSITIVE_INFINITY);
    System.arraycopy(ascending, 0, padded, 0, ascending.length);
    return padded;
  }

  /** The splits and leaves of a tree. */
  private static final class Splits {
    private final int[] feature = new int[TreeModel.MAX_LEAVES - 1];
    private final int[] above = new int[TreeModel.MAX_LEAVES - 1];
    private final int[] kept = new int[TreeModel.MAX_LEAVES - 1];
    private final double[] leaf = new double[TreeModel.MAX_LEAVES];
    private int splits;
    private int leaves;

    Splits(TreeModel model, int root, double[][] thresholds) {
      add(model, root, thresholds);
    }

    private void add(TreeModel model, int node, double[][] thresholds) {
      if (model.isLeaf(node)) {
        leaf[leaves++] = model.value(node);
        return;
      }
      int split = splits++;
      int first = leaves;
      feature[split] = model.feature(node);
      above[split] = 1 + Arrays.binarySearch(thresholds[feature[split]], model.value(node));
      add(model, node + 1, thresholds);
      kept[split] = (-1 << leaves) | ((1 << first) - 1);
      add(model, model.second(node), thresholds);
    }
  }

  /** Whether no further vector can be taken. */
  public boolean full() {
    return size == ROOM;
  }

  /** Vectors that were taken. */
  public int size() {
    return size;
  }

  /** Takes a vector, for which there must be room: not {@link #full}. */
  public void add(double[] vector) {
    for (int feature = 0; feature < ranks.length; feature++) {
      ranks[feature][size] = rank(thresholds[feature], vector[feature]);
    }
    size++;
  }

  /** How many thresholds a number lies above; what is no number lies above all. */
  private static int rank(double[] thresholds, double number) {
    int rank = 0;
    for (int half = (thresholds.length + 1) / 2; half > 0; half /= 2) {
      rank += number <= thresholds[rank + half - 1] ? 0 : half;
    }
    return rank;
  }

  /** The sums of the vectors taken, in their order; then room for others is made. */
  public double[] take() {
    Arrays.fill(sums, 0);
    for (Splits tree : trees) {
      Arrays.fill(left, -1);
      for (int split = 0; split < tree.splits; split++) {
        strike(ranks[tree.feature[split]], tree.above[split], tree.kept[split], left);
      }
      add(tree.leaf, left, sums);
    }
    double[] taken = Arrays.copyOf(sums, size);
    size = 0;
    return taken;
  }

  /** Leaves those that rank at or above a split only the leaves that it keeps for them. */
  private static void strike(int[] rank, int above, int kept, int[] left) {
    for (int i = 0; i < left.length; i++) {
      // All bits where the rank is less, else none.
      left[i] &= ((rank[i] - above) >> (Integer.SIZE - 1)) | kept;
    }
  }

  private static void add(double[] leaf, int[] left, double[] sums) {
    for (int i = 0; i < left.length; i++) {
      sums[i] += leaf[Integer.numberOfTrailingZeros(left[i])];
    }
  }
}
