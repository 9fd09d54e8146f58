package dev.zhenzan.diagnosis.figures;

import dev.zhenzan.model.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Trusted counts of works by category, and the categories' shares in all. The interval of a share
 * is Wilson's (JASA 22, 1927) at the size that makes its variance equal to that of a ratio over
 * works as the sample's units (W. G. Cochran, Sampling Techniques, 3rd ed., 9A): one popular work
 * is one piece of evidence, not a thousand. Not thread-safe.
 */
public final class Tally {
  private static final double Z2 = 1.959964 * 1.959964;

  private final int categories;
  private final double[] counts;
  private final double[] ofWork;
  private final double[] ofCategory;
  private double total;

  /** Nothing counted yet. */
  public Tally(int works, int categories) {
    this.categories = categories;
    counts = new double[works * categories];
    ofWork = new double[works];
    ofCategory = new double[categories];
  }

  /** Counts something of a work. */
  public void add(int work, int category, double weight) {
    counts[work * categories + category] += weight;
    ofWork[work] += weight;
    ofCategory[category] += weight;
    total += weight;
  }

  /** How many categories there are. */
  public int categories() {
    return categories;
  }

  /** All that was counted. */
  public double total() {
    return total;
  }

  /** What was counted of a category. */
  public double count(int category) {
    return ofCategory[category];
  }

  /** The shares of all categories, in their order. */
  public List<Interval> shares() {
    List<Interval> shares = new ArrayList<>();
    for (int category = 0; category < categories; category++) {
      shares.add(share(category));
    }
    return shares;
  }

  /** The share of a category in all; of nothing it is 0, and may be anything. */
  public Interval share(int category) {
    if (total <= 0) {
      return new Interval(0, 0, 1);
    }
    double share = Math.clamp(ofCategory[category] / total, 0, 1);
    return wilson(share, Math.max(1, total / designEffect(category, share)));
  }

  /** The share of the categories that are chosen, in all. */
  public Interval share(IntPredicate chosen) {
    Tally both = new Tally(ofWork.length, 2);
    for (int work = 0; work < ofWork.length; work++) {
      for (int category = 0; category < categories; category++) {
        both.add(work, chosen.test(category) ? 1 : 0, counts[work * categories + category]);
      }
    }
    return both.share(1);
  }

  /** Variance of the share over that of as many counts that were independent, at least 1. */
  private double designEffect(int category, double share) {
    double squares = 0;
    int works = 0;
    for (int work = 0; work < ofWork.length; work++) {
      if (ofWork[work] > 0) {
        double apart = counts[work * categories + category] - share * ofWork[work];
        squares += apart * apart;
        works++;
      }
    }
    double independent = total * Math.max(share * (1 - share), 1 / (total + 4));
    double grown = works > 1 ? squares * works / (works - 1.0) : 0;
    return Math.max(1, grown / independent);
  }

  /** The 95 % interval of a share among so many. */
  public static Interval wilson(double share, double size) {
    double center = (share + Z2 / (2 * size)) / (1 + Z2 / size);
    double half =
        Math.sqrt(Z2 * (share * (1 - share) / size + Z2 / (4 * size * size))) / (1 + Z2 / size);
    return new Interval(
        Math.clamp(center - half, 0, share), share, Math.clamp(center + half, share, 1));
  }
}
