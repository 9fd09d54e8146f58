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

  private final int[] feature;
  private final double[] value;
  private final int[] otherwise;
  private final int[] roots;

  /** The most that the trees from each on can add. */
  private final double[] most;

  private TreeModel(Parser parser) {
    feature = parser.feature.stream().mapToInt(Integer::intValue).toArray();
    value = parser.value.stream().mapToDouble(Double::doubleValue).toArray();
    otherwise = parser.otherwise.stream().mapToInt(Integer::intValue).toArray();
    roots = parser.roots.stream().mapToInt(Integer::intValue).toArray();
    most = most();
  }

  private double[] most() {
    double[] sums = new double[roots.length + 1];
    for (int tree = roots.length - 1; tree >= 0; tree--) {
      int end = tree + 1 < roots.length ? roots[tree + 1] : feature.length;
      double greatest = Double.NEGATIVE_INFINITY;
      for (int node = roots[tree]; node < end; node++) {
        greatest = feature[node] == LEAF ? Math.max(greatest, value[node]) : greatest;
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
    int node = root;
    while (feature[node] != LEAF) {
      node = vector[feature[node]] <= value[node] ? node + 1 : otherwise[node];
    }
    return node;
  }

  private static final class Parser {
    private final List<String> lines;
    private final List<String> names;
    private final List<Integer> feature = new ArrayList<>();
    private final List<Double> value = new ArrayList<>();
    private final List<Integer> otherwise = new ArrayList<>();
    private final List<Integer> roots = new ArrayList<>();
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
        node();
      } else {
        throw wrong("expected 'split FEATURE THRESHOLD' or 'leaf NATS'");
      }
    }

    private void add(int featureOf, double valueOf) {
      feature.add(featureOf);
      value.add(valueOf);
      otherwise.add(LEAF);
    }

    private double number(String word) {
      try {
        return Double.parseDouble(word);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("line " + at + ": not a number: " + word, e);
      }
    }

    private IllegalArgumentException wrong(String what) {
      return new IllegalArgumentException("line " + at + ": " + what);
    }
  }
}
