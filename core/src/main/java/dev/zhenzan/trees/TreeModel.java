package dev.zhenzan.trees;

import java.util.ArrayList;
import java.util.List;

/**
 * The sum of regression trees over a vector of named features. Immutable.
 *
 * <p>In text a model is a line {@code tree} for each tree, followed by its nodes in preorder:
 * {@code split FEATURE THRESHOLD} (at most the threshold goes to the first subtree, more to the
 * second) or {@code leaf NATS}. Lines that start with # are remarks.
 */
public final class TreeModel {
  private static final int LEAF = -1;
  private static final int SHIFT = 17;
  private static final int FIRST = 16;
  private static final int OTHER = (1 << FIRST) - 1;
  private static final int STAY = 0;

  /** Trees that are walked side by side: their steps do not wait for one another. */
  private static final int ABREAST = 4;

  /**
   * Of a split its feature, how far its first child is (1), and how far the other; of a leaf
   * nothing, so that a walk that has come to it stays.
   */
  private final int[] node;

  /** A split's threshold, a leaf's nats. */
  private final double[] value;

  private final int[] roots;

  /** The most that the trees from each on can add. */
  private final double[] most;

  /** The most steps to a leaf in each row of trees walked side by side. */
  private final int[] depth;

  private TreeModel(Nodes nodes) {
    node = new int[nodes.feature.size()];
    for (int i = 0; i < node.length; i++) {
      int feature = nodes.feature.get(i);
      node[i] =
          feature == LEAF ? STAY : (feature << SHIFT) | (1 << FIRST) | (nodes.otherwise.get(i) - i);
    }
    value = nodes.values.stream().mapToDouble(Double::doubleValue).toArray();
    roots = nodes.roots.stream().mapToInt(Integer::intValue).toArray();
    most = most();
    depth = new int[(roots.length + ABREAST - 1) / ABREAST];
    for (int tree = 0; tree < roots.length; tree++) {
      depth[tree / ABREAST] = Math.max(depth[tree / ABREAST], depth(roots[tree]));
    }
  }

  private int depth(int at) {
    return node[at] == STAY ? 0 : 1 + Math.max(depth(at + 1), depth(at + (node[at] & OTHER)));
  }

  private double[] most() {
    double[] sums = new double[roots.length + 1];
    for (int tree = roots.length - 1; tree >= 0; tree--) {
      int end = tree + 1 < roots.length ? roots[tree + 1] : node.length;
      double greatest = Double.NEGATIVE_INFINITY;
      for (int i = roots[tree]; i < end; i++) {
        greatest = node[i] == STAY ? Math.max(greatest, value[i]) : greatest;
      }
      sums[tree] = sums[tree + 1] + greatest;
    }
    return sums;
  }

  /**
   * Reads a model.
   *
   * @param features their names, in the order of the vectors
   * @throws IllegalArgumentException where a line is not of the form; it names the line
   */
  public static TreeModel parse(List<String> lines, List<String> features) {
    Parser parser = new Parser(lines, features);
    parser.parse();
    return new TreeModel(parser);
  }

  /**
   * The same model for vectors of which one feature is known beforehand: splits on it are taken at
   * once, so that walks are shorter and less is left that could lift a sum. Sums are the same to
   * the last digit.
   *
   * @param feature its place in a vector
   * @param known its value
   */
  public TreeModel given(int feature, double known) {
    Pruned pruned = new Pruned(feature, known);
    for (int root : roots) {
      pruned.roots.add(pruned.feature.size());
      pruned.copy(root);
    }
    return new TreeModel(pruned);
  }

  /** Copies what is left of a model where a feature is known. */
  private final class Pruned extends Nodes {
    private final int known;
    private final double valueOfKnown;

    Pruned(int known, double valueOfKnown) {
      this.known = known;
      this.valueOfKnown = valueOfKnown;
    }

    void copy(int at) {
      int other = at + (node[at] & OTHER);
      if (node[at] == STAY) {
        add(LEAF, value[at]);
      } else if (node[at] >>> SHIFT == known) {
        copy(valueOfKnown <= value[at] ? at + 1 : other);
      } else {
        int split = feature.size();
        add(node[at] >>> SHIFT, value[at]);
        copy(at + 1);
        otherwise.set(split, feature.size());
        copy(other);
      }
    }
  }

  /** How many trees it has. */
  public int trees() {
    return roots.length;
  }

  /** The sum of the leaves that a vector comes to. */
  public double sum(double[] vector) {
    return sumAbove(Double.NEGATIVE_INFINITY, vector);
  }

  /**
   * The sum, or the floor where the sum is not above it. Trees are left out as soon as all that is
   * left cannot lift the sum above the floor.
   */
  public double sumAbove(double floor, double[] vector) {
    double sum = 0;
    for (int tree = 0; tree < roots.length; tree += ABREAST) {
      if (sum + most[tree] <= floor) {
        return floor;
      }
      sum =
          tree + ABREAST <= roots.length ? plusRow(sum, tree, vector) : plusRest(sum, tree, vector);
    }
    return Math.max(floor, sum);
  }

  private double plusRow(double sum, int tree, double[] vector) {
    int a = roots[tree];
    int b = roots[tree + 1];
    int c = roots[tree + 2];
    int d = roots[tree + 3];
    for (int step = depth[tree / ABREAST]; step > 0; step--) {
      a += step(a, vector);
      b += step(b, vector);
      c += step(c, vector);
      d += step(d, vector);
    }
    return sum + value[a] + value[b] + value[c] + value[d];
  }

  private double plusRest(double sum, int first, double[] vector) {
    double all = sum;
    for (int tree = first; tree < roots.length; tree++) {
      int at = roots[tree];
      while (node[at] != STAY) {
        at += step(at, vector);
      }
      all += value[at];
    }
    return all;
  }

  private int step(int at, double[] vector) {
    int here = node[at];
    int first = (here >>> FIRST) & 1;
    int other = here & OTHER;
    return vector[here >>> SHIFT] <= value[at] ? first : other;
  }

  /** Nodes in preorder, as they grow. */
  private static class Nodes {
    final List<Integer> feature = new ArrayList<>();
    final List<Double> values = new ArrayList<>();
    final List<Integer> otherwise = new ArrayList<>();
    final List<Integer> roots = new ArrayList<>();

    final void add(int featureOf, double valueOf) {
      feature.add(featureOf);
      values.add(valueOf);
      otherwise.add(LEAF);
    }
  }

  private static final class Parser extends Nodes {
    private final List<String> lines;
    private final List<String> names;
    private int at;

    Parser(List<String> lines, List<String> names) {
      this.lines = lines;
      this.names = names;
    }

    void parse() {
      while (at < lines.size()) {
        String line = lines.get(at++);
        if (line.equals("tree")) {
          roots.add(feature.size());
          node();
        } else if (!line.startsWith("#")) {
          throw wrong("expected 'tree'");
        }
      }
    }

    private void node() {
      if (at == lines.size()) {
        throw wrong("a tree ends early");
      }
      String[] words = lines.get(at++).split(" ", -1);
      int node = feature.size();
      if (words.length == 2 && words[0].equals("leaf")) {
        add(LEAF, number(words[1]));
      } else if (words.length == 3 && words[0].equals("split") && names.contains(words[1])) {
        add(names.indexOf(words[1]), number(words[2]));
        node();
        otherwise.set(node, feature.size());
        if (feature.size() - node > OTHER) {
          throw wrong("a tree of more than " + OTHER + " nodes");
        }
        node();
      } else {
        throw wrong("expected 'split FEATURE THRESHOLD' or 'leaf NATS'");
      }
    }

    private double number(String word) {
      double number = parsed(word);
      if (!Double.isFinite(number)) {
        throw wrong("not a number: " + word);
      }
      return number;
    }

    private static double parsed(String word) {
      try {
        return Double.parseDouble(word);
      } catch (NumberFormatException e) {
        return Double.NaN;
      }
    }

    private IllegalArgumentException wrong(String what) {
      return new IllegalArgumentException("line " + at + ": " + what);
    }
  }
}
