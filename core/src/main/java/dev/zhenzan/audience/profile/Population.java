package dev.zhenzan.audience.profile;

import java.util.Arrays;

/**
 * What everybody likes, the prior of each account's profile.
 *
 * @param shares of the tags by their ints, summing up to 1, or all 0 where nothing is known
 * @param strength how many interactions the prior is worth
 */
public record Population(double[] shares, double strength) {
  /** Worth of the prior where accounts say too little of how alike they are. */
  static final double UNKNOWN_STRENGTH = 10;

  private static final double LEAST_STRENGTH = 1;
  private static final double GREATEST_STRENGTH = 1_000;

  /** Mass from which an account says how alike its interactions are. */
  private static final double TELLING = 5;

  public Population {
    if (!(strength > 0)) {
      throw new IllegalArgumentException("strength must be positive: " + strength);
    }
  }

  /** The share of a tag; 0 for a tag that nobody has. */
  public double share(int tag) {
    return tag < shares.length ? shares[tag] : 0;
  }

  /**
   * Gathers masses of accounts.
   *
   * <p>Two interactions of one account carry the same tag with probability (A S + 1) / (A + 1)
   * under a Dirichlet prior of strength A, where S is the sum of the squared shares; A follows from
   * how often they do.
   */
  static final class Gathering {
    private double[] masses = new double[16];
    private double total;
    private double pairs;
    private double samePairs;

    /** Adds an account's tag. */
    void add(int tag, double mass) {
      if (tag >= masses.length) {
        masses = Arrays.copyOf(masses, Math.max(tag + 1, 2 * masses.length));
      }
      masses[tag] += mass;
      total += mass;
    }

    /**
     * Adds an account's pairs.
     *
     * @param mass of the account
     * @param squares sum of the squared masses of its tags
     */
    void addPairs(double mass, double squares) {
      if (mass >= TELLING) {
        pairs += mass * (mass - 1);
        samePairs += Math.max(0, squares - mass);
      }
    }

    Population population() {
      double[] shares = masses.clone();
      double squares = 0;
      for (int tag = 0; tag < shares.length; tag++) {
        shares[tag] = total > 0 ? shares[tag] / total : 0;
        squares += shares[tag] * shares[tag];
      }
      return new Population(shares, strength(squares));
    }

    private double strength(double squares) {
      if (pairs == 0) {
        return UNKNOWN_STRENGTH;
      }
      double same = samePairs / pairs;
      return same > squares
          ? Math.clamp((1 - same) / (same - squares), LEAST_STRENGTH, GREATEST_STRENGTH)
          : GREATEST_STRENGTH;
    }
  }
}
