package dev.zhenzan.value.fact;

/**
 * How uncertain a sum of trust weights is, while it grows. Rows that are {@value #DOUBTED} or more
 * likely invalid are one coin, since a group is real or not as a whole; others are coins each. Not
 * thread-safe.
 */
public final class Doubt {
  /** The probability of being invalid from which on rows of a work stand and fall together. */
  public static final double DOUBTED = 0.3;

  private double together;
  private double variance;

  /** Adds a row of a trust weight, 0 to 1. */
  void add(double weight) {
    double coin = weight * (1 - weight);
    if (1 - weight >= DOUBTED) {
      together += Math.sqrt(coin);
    } else {
      variance += coin;
    }
  }

  /** The standard deviation of the sum so far; begins anew. */
  double take() {
    double deviation = Math.sqrt(variance + together * together);
    together = 0;
    variance = 0;
    return deviation;
  }
}
