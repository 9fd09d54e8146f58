package dev.zhenzan.diagnosis.timing;

import dev.zhenzan.linear.Gaussian;
import dev.zhenzan.model.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * Effects of the hour of the week on a group's rate: a mixture, over how strong and how alike
 * effects may be, of normal posteriors. Immutable.
 */
public final class HourFit {
  /** Parts of less weight are left out. */
  private static final double LEAST = 1e-4;

  private final Design design;
  private final Known known;
  private final List<Gaussian> parts;
  private final double[] weights;
  private final List<Doubt> doubts;

  private HourFit(Known known, List<Gaussian> parts, double[] weights, List<Doubt> doubts) {
    this.known = known;
    this.design = known.design;
    this.parts = parts;
    this.weights = weights;
    this.doubts = doubts;
  }

  /**
   * Something that effects were corrected for, and that is itself an estimate.
   *
   * @param design of its rows
   * @param shared its posterior
   * @param factor of its effects in these
   */
  record Doubt(Design design, Gaussian shared, double factor) {}

  /**
   * What all parts have in common.
   *
   * @param design of the rows
   * @param noise variance of the logarithm of a row's rate around its expectation
   */
  record Known(Design design, double noise) {}

  static HourFit of(Known known, List<Gaussian> parts, List<Double> masses) {
    double most = masses.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    List<Gaussian> kept = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      double share = Math.exp(masses.get(i) - most);
      if (share > LEAST) {
        kept.add(parts.get(i));
        shares.add(share);
      }
    }
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    double[] weights = shares.stream().mapToDouble(share -> share / sum).toArray();
    return new HourFit(known, kept, weights, List.of());
  }

  /**
   * The same with what is not known of a covariate that was estimated from the same rows: its own
   * effect of the hour.
   */
  HourFit doubting(Doubt doubt) {
    List<Doubt> more = new ArrayList<>(doubts);
    more.add(doubt);
    return new HourFit(known, parts, weights, more);
  }

  /** The effect of an hour of the week: logarithm of the rate's ratio to the mean of the week. */
  public NormalMixture effect(int slot) {
    double[] ofSlots = new double[WeekBasis.SLOTS];
    ofSlots[slot] = 1;
    return contrast(ofSlots);
  }

  /** A weighted sum of effects over the hours of the week. */
  public NormalMixture contrast(double[] ofSlots) {
    double extra = 0;
    for (Doubt doubt : doubts) {
      double[] weighted = doubt.design.contrast(ofSlots);
      extra += doubt.factor * doubt.factor * doubt.shared.variance(weighted);
    }
    double[] own = new double[design.size()];
    double[] contrast = design.contrast(ofSlots);
    System.arraycopy(contrast, 0, own, Design.OWN, contrast.length);
    return mixture(own, extra);
  }

  /**
   * The rate to expect of the group in an hour of the week, its covariates being 0: the mean over
   * what is not known of the hour, and over the fortunes of rows.
   */
  public double rate(int slot, double time) {
    double[] ofSlots = new double[WeekBasis.SLOTS];
    ofSlots[slot] = 1;
    double[] contrast = design.contrast(ofSlots);
    double[] own = new double[design.size()];
    System.arraycopy(contrast, 0, own, Design.OWN, contrast.length);
    own[0] = 1;
    own[1] = time;
    own[Design.OWN + design.hours()] = 1;
    NormalMixture logarithm = mixture(own, known.noise);
    double rate = 0;
    for (int i = 0; i < weights.length; i++) {
      double deviation = logarithm.deviations()[i];
      rate += weights[i] * Math.exp(logarithm.means()[i] + deviation * deviation / 2);
    }
    return rate;
  }

  /** The coefficient of a covariate: what a unit of it adds to the logarithm of the rate. */
  public Interval covariate(int index) {
    double[] own = new double[design.size()];
    own[Design.OWN + design.hours() + 2 + index] = 1;
    return mixture(own, 0).interval();
  }

  private NormalMixture mixture(double[] own, double extra) {
    double[] means = new double[weights.length];
    double[] deviations = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      means[i] = parts.get(i).mean(own);
      deviations[i] = Math.sqrt(parts.get(i).variance(own) + extra + 1e-18);
    }
    return new NormalMixture(weights, means, deviations);
  }
}
