package dev.zhenzan.detect.lockstep;

import java.util.ArrayList;
import java.util.List;

/**
 * How likely a group of given features is hired rather than grown: gradient-boosted regression
 * trees (J. Friedman, Greedy Function Approximation, Annals of Statistics 29, 2001) over {@link
 * GroupFeatures#vector}, fitted on groups found in simulated worlds. Features that can only speak
 * one way do so at every split. Immutable.
 *
 * <p>In text a model is a line {@code tree} for each tree, followed by its nodes in preorder:
 * {@code split FEATURE THRESHOLD} (at most the threshold goes to the first subtree, more to the
 * second) or {@code leaf NATS}. Lines that start with # are remarks. The log odds are the sum of
 * the leaves.
 */
public final class GroupModel {
  private static final int LEAF = -1;

  private final int[] feature;
  private final double[] value;
  private final int[] otherwise;
  private final int[] roots;

  private GroupModel(Parser parser) {
    feature = parser.feature.stream().mapToInt(Integer::intValue).toArray();
    value = parser.value.stream().mapToDouble(Double::doubleValue).toArray();
    otherwise = parser.otherwise.stream().mapToInt(Integer::intValue).toArray();
    roots = parser.roots.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Reads a model.
   *
   * @throws IllegalArgumentException where a line is not of the form; it names the line
   */
  public static GroupModel parse(List<String> lines) {
    Parser parser = new Parser(lines);
    parser.parse();
    return new GroupModel(parser);
  }

  /** How many trees it has. */
  public int trees() {
    return roots.length;
  }

  /** Log odds (nats) that a group's interactions are invalid. */
  public double logOdds(GroupFeatures features) {
    double[] vector = features.vector();
    double sum = 0;
    for (int root : roots) {
      sum += value[leaf(root, vector)];
    }
    return sum;
  }

  private int leaf(int root, double[] vector) {
    int node = root;
    while (feature[node] != LEAF) {
      node = vector[feature[node]] <= value[node] ? node + 1 : otherwise[node];
    }
    return node;
  }

  /** Log odds that both of two independent things hold, from the log odds of each. */
  static double both(double a, double b) {
    return -Math.log(Math.exp(-a) + Math.exp(-b) + Math.exp(-a - b));
  }

  private static final class Parser {
    private final List<String> lines;
    private final List<String> names = GroupFeatures.names();
    private final List<Integer> feature = new ArrayList<>();
    private final List<Double> value = new ArrayList<>();
    private final List<Integer> otherwise = new ArrayList<>();
    private final List<Integer> roots = new ArrayList<>();
    private int at;

    Parser(List<String> lines) {
      this.lines = lines;
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
