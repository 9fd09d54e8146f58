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
  private static final int SHIFT = 16;
  private static final int OTHER = (1 << SHIFT) - 1;

  /** In the upper half of a node its feature, or LEAF; in the lower how far its other child is. */
  private final int[] node;

  /** A split's threshold, a leaf's nats. */
  private final double[] value;

  private final int[] roots;

  /** The most that the trees from each on can add. */
  private final double[] most;

  private TreeModel(Nodes nodes) {
    node = new int[nodes.feature.size()];
    for (int i = 0; i < node.length; i++) {
      int feature = nodes.feature.get(i);
      node[i] = feature == LEAF ? LEAF : (feature << SHIFT) | (nodes.otherwise.get(i) - i);
    }
    value = nodes.values.stream().mapToDouble(Double::doubleValue).toArray();
    roots = nodes.roots.stream().mapToInt(Integer::intValue).toArray();
    most = most();
  }

  private double[] most() {
    double[] sums = new double[roots.length + 1];
    for (int tree = roots.length - 1; tree >= 0; tree--) {
      int end = tree + 1 < roots.length ? roots[tree + 1] : node.length;
      double greatest = Double.NEGATIVE_INFINITY;
      for (int i = roots[tree]; i < end; i++) {
        greatest = node[i] == LEAF ? Math.max(greatest, value[i]) : greatest;
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
      if (node[at] == LEAF) {
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
    double sum = 0;
    for (int root : roots) {
      sum += value[leaf(root, vector)];
    }
    return sum;
  }

  /**
   * The sum, or the floor where the sum is not above it. Trees are left out as soon as all that is
   * left cannot lift the sum above the floor.
   */
  public double sumAbove(double floor, double[] vector) {
    double sum = 0;
    for (int tree = 0; tree < roots.length; tree++) {
      if (sum + most[tree] <= floor) {
        return floor;
      }
      sum += value[leaf(roots[tree], vector)];
    }
    return Math.max(floor, sum);
  }

  private int leaf(int root, double[] vector) {
    int at = root;
    int here = node[at];
    while (here != LEAF) {
      at += vector[here >>> SHIFT] <= value[at] ? 1 : here & OTHER;
      here = node[at];
    }
    return at;
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
