package dev.zhenzan.exposure.lift;

import java.util.Arrays;

/**
 * Products of many positive factors, one for each stake, that neither vanish nor overflow: a
 * fraction and a power of two. Powers of two are exact, so that the last bit does not depend on
 * when they are taken out.
 */
final class WideProduct {
  private static final double LN_2 = StrictMath.log(2);

  /** Factors are 0.1 to 1.9: so many cannot leave a double's range. */
  private static final int FACTORS_A_TURN = 64;

  /** More than rounding takes from a number of octaves. */
  private static final double SURELY = 1e-6;

  /** So many octaves and more are 0 or infinite. */
  private static final double MOST_OCTAVES = 3_000;

  private final double[] fractions;
  private final long[] exponents;
  private int factors;

  WideProduct(int products) {
    fractions = new double[products];
    exponents = new long[products];
    Arrays.fill(fractions, 1);
  }

  /** Multiplies each product by 1 + its stake times an outcome above -1 / stake. */
  void multiply(Bets bets, double outcome) {
    for (int i = 0; i < fractions.length; i++) {
      fractions[i] *= 1 + bets.stake(i) * outcome;
    }
    if (++factors == FACTORS_A_TURN) {
      normalize();
    }
  }

  void multiply(WideProduct other) {
    normalize();
    other.normalize();
    for (int i = 0; i < fractions.length; i++) {
      fractions[i] *= other.fractions[i];
      exponents[i] += other.exponents[i];
    }
    normalize();
  }

  private void normalize() {
    for (int i = 0; i < fractions.length; i++) {
      int exponent = Math.getExponent(fractions[i]);
      fractions[i] = Math.scalb(fractions[i], -exponent);
      exponents[i] += exponent;
    }
    factors = 0;
  }

  /** A product times e to a power; infinite where beyond a double. */
  double timesExp(int product, double power) {
    return fractions[product] * StrictMath.exp(power + exponents[product] * LN_2);
  }

  /** The least power of two that is surely above {@link #timesExp}, in a fraction of the time. */
  double aboveTimesExp(int product, double power) {
    double octaves = Math.ceil(power / LN_2 + SURELY) + exponents[product];
    int exponent = (int) Math.clamp(octaves, -MOST_OCTAVES, MOST_OCTAVES);
    return Math.scalb(1.0, Math.getExponent(fractions[product]) + 1 + exponent);
  }
}
