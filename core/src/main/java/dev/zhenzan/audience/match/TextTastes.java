package dev.zhenzan.audience.match;

import dev.zhenzan.audience.match.factor.Factors;
import java.util.Arrays;

/**
 * The mean text of what accounts watched long or liked; older acts count less. 4 (text width + 1)
 * bytes an account. Not thread-safe while it changes.
 */
public final class TextTastes {
  /** Positives that halve the mean text of an account that has as many. */
  private static final double PRIOR = 5;

  private Factors sums;
  private float[] weight;

  /** Nobody watched anything. */
  TextTastes(int width) {
    this(Factors.zero(0, width), new float[0]);
  }

  /**
   * Tastes over columns that are handed over.
   *
   * @param sums of the texts
   * @param weight of each sum
   */
  public TextTastes(Factors sums, float[] weight) {
    this.sums = sums;
    this.weight = weight;
  }

  void grow(int accounts) {
    sums = sums.grown(accounts);
    weight = accounts > weight.length ? Arrays.copyOf(weight, accounts) : weight;
  }

  void add(int account, Factors text, int video, double much) {
    if (video >= text.size()) {
      return;
    }
    int width = sums.width();
    for (int i = 0; i < width; i++) {
      sums.values()[account * width + i] += (float) (much * text.values()[video * width + i]);
    }
    weight[account] += (float) much;
  }

  /** Takes the same share of everything. */
  void fade(double kept) {
    for (int i = 0; i < sums.values().length; i++) {
      sums.values()[i] *= (float) kept;
    }
    for (int i = 0; i < weight.length; i++) {
      weight[i] *= (float) kept;
    }
  }

  /** Floats a text. */
  int width() {
    return sums.width();
  }

  /** The mean text of an account, drawn to 0 where it is little: from {@code at} on. */
  void mean(int account, float[] into, int at) {
    for (int i = 0; i < width() && account < weight.length; i++) {
      into[at + i] = (float) (sums.values()[account * width() + i] / (weight[account] + PRIOR));
    }
  }

  /** The sums of the texts; not a copy. */
  public Factors sums() {
    return sums;
  }

  /** What the sums weigh; not a copy. */
  public float[] weight() {
    return weight;
  }
}
