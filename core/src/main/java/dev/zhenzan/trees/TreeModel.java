package dev.zhenzan.trees;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sum of regression trees over a vector of named features. Immutable.
 *
 * <p>In text a model is a line {@code tree} for each tree, followed by its nodes in preorder:
 * {@code split FEATURE THRESHOLD} (at most the threshold goes to the first subtree, more to the
 * second) or {@code leaf NATS}; a tree has at most {@value #MAX_LEAVES} leaves. Lines that start
 * with # are remarks.
 */
public final class TreeModel {
  static final int LEAF = -1;

  /** Leaves that a tree has at most: as many as an int has bits. */
  static final int MAX_LEAVES = Integer.SIZE;

  /** A split's feature, {@link #LEAF} of a leaf. */
  private final int[] feature;

  /** A split's threshold, a leaf's nats. */
  private final double[] value;

  /** Where a split's second subtree begins; its first begins right behind it. */
  private final int[] otherwise;

  private final int[] roots;

  private TreeModel(Nodes nodes) {
    feature = ints(nodes.feature);
    value = nodes.values.stream().mapToDouble(Double::doubleValue).toArray();
    otherwise = ints(nodes.otherwise);
    roots = ints(nodes.roots);
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
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
   * once. Sums are the same to the last digit.
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
      if (isLeaf(at)) {
        add(LEAF, value[at]);
      } else if (TreeModel.this.feature[at] == known) {
        copy(valueOfKnown <= value[at] ? at + 1 : TreeModel.this.otherwise[at]);
      } else {
        int split = feature.size();
        add(TreeModel.this.feature[at], value[at]);
        copy(at + 1);
        otherwise.set(split, feature.size());
        copy(TreeModel.this.otherwise[at]);
      }
    }
  }

  /** How many trees it has. */
  public int trees() {
    return roots.length;
  }

  /** The sum of the leaves that a vector comes to; of many vectors see {@link TreeSums}. */
  public double sum(double[] vector) {
    double sum = 0;
    for (int root : roots) {
      int at = root;
      while (!isLeaf(at)) {
        at = vector[feature[at]] <= value[at] ? at + 1 : otherwise[at];
      }
      sum += value[at];
    }
    return sum;
  }

  /** Where a tree's nodes begin; they stand in preorder. */
  int root(int tree) {
    return roots[tree];
  }

  boolean isLeaf(int node) {
    return feature[node] == LEAF;
  }

  int feature(int split) {
    return feature[split];
  }

  /** A split's threshold, a leaf's nats. */
  double value(int node) {
    return value[node];
  }

  int second(int split) {
    return otherwise[split];
  }

  /** The thresholds of a feature, ascending, each once. */
  double[] thresholds(int of) {
    return IntStream.range(0, feature.length)
        .filter(node -> feature[node] == of)
        .mapToDouble(node -> value[node])
        .sorted()
        .distinct()
        .toArray();
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
    private int leaves;

    Parser(List<String> lines, List<String> names) {
      this.lines = lines;
      this.names = names;
    }

    void parse() {
      while (at < lines.size()) {
        String line = lines.get(at++);
        if (line.equals("tree")) {
          roots.add(feature.size());
          leaves = 0;
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
        if (++leaves > MAX_LEAVES) {
          throw wrong("a tree of more than " + MAX_LEAVES + " leaves");
        }
      } else if (words.length == 3 && words[0].equals("split") && names.contains(words[1])) {
        add(names.indexOf(words[1]), number(words[2]));
        node();
        otherwise.set(node, feature.size());
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
