package dev.zhenzan.evaluation.fit;

import dev.zhenzan.detect.lockstep.GroupModel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns the text of a LightGBM model into that of a {@link GroupModel}. LightGBM writes a tree as
 * arrays by internal node, among them the children, of which a negative one -k - 1 is leaf k.
 */
public final class LightGbmText {
  private static final MathContext THRESHOLD = new MathContext(9);
  private static final MathContext LEAF = new MathContext(6);

  private final List<String> lines;
  private final List<String> converted = new ArrayList<>();
  private List<String> names = List.of();
  private int at;

  private LightGbmText(List<String> lines) {
    this.lines = lines;
  }

  /**
   * The model in the project's text.
   *
   * @throws IllegalArgumentException where a line is missing or not of the form; it names the line
   */
  public static List<String> convert(String model) {
    LightGbmText text = new LightGbmText(model.lines().toList());
    text.convert();
    return text.converted;
  }

  private void convert() {
    names = List.of(words("feature_names"));
    while (at < lines.size() && !lines.get(at).equals("end of trees")) {
      if (lines.get(at).startsWith("Tree=")) {
        converted.add("tree");
        tree();
      } else {
        at++;
      }
    }
    if (at == lines.size()) {
      throw wrong("expected 'end of trees'");
    }
  }

  private void tree() {
    int leaves = ints("num_leaves")[0];
    int[] features = leaves == 1 ? new int[0] : ints("split_feature");
    String[] thresholds = leaves == 1 ? new String[0] : numbers("threshold", THRESHOLD);
    int[] left = leaves == 1 ? new int[0] : ints("left_child");
    int[] right = leaves == 1 ? new int[0] : ints("right_child");
    String[] values = numbers("leaf_value", LEAF);
    boolean whole =
        values.length == leaves
            && allOf(leaves - 1, features.length, thresholds.length, left.length, right.length);
    if (!whole) {
      throw wrong("a tree's arrays are not of one length");
    }
    new Tree(features, thresholds, left, right, values).write(leaves == 1 ? -1 : 0);
  }

  private static boolean allOf(int length, int... lengths) {
    return Arrays.stream(lengths).allMatch(l -> l == length);
  }

  private final class Tree {
    private final int[] features;
    private final String[] thresholds;
    private final int[] left;
    private final int[] right;
    private final String[] values;

    Tree(int[] features, String[] thresholds, int[] left, int[] right, String[] values) {
      this.features = features;
      this.thresholds = thresholds;
      this.left = left;
      this.right = right;
      this.values = values;
    }

    void write(int node) {
      if (node < 0) {
        converted.add("leaf " + values[-node - 1]);
      } else {
        converted.add("split " + names.get(features[node]) + ' ' + thresholds[node]);
        write(left[node]);
        write(right[node]);
      }
    }
  }

  /** Moves behind the next line of a key and answers the words of its value. */
  private String[] words(String key) {
    for (int i = at; i < lines.size(); i++) {
      if (lines.get(i).startsWith(key + '=')) {
        at = i + 1;
        return lines.get(i).substring(key.length() + 1).split(" ", -1);
      }
    }
    throw wrong("expected '" + key + "=' from here on");
  }

  private int[] ints(String key) {
    String[] words = words(key);
    try {
      return Arrays.stream(words).mapToInt(Integer::parseInt).toArray();
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("line " + at + ": not whole numbers: " + key, e);
    }
  }

  private String[] numbers(String key, MathContext digits) {
    return Arrays.stream(words(key)).map(word -> rounded(word, digits)).toArray(String[]::new);
  }

  private String rounded(String word, MathContext digits) {
    try {
      return new BigDecimal(word).round(digits).stripTrailingZeros().toString();
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("line " + at + ": not a number: " + word, e);
    }
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("line " + at + ": " + what);
  }
}
