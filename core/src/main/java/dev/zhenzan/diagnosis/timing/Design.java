package dev.zhenzan.diagnosis.timing;

import dev.zhenzan.linear.Quadratic;

/**
 * The unknowns of the model and what a row weighs them with. In this order: the group's own level
 * and trend; the weights of the week's features; what all groups share, that is the common level,
 * how much of the typical curve shows, and a coefficient for each covariate.
 */
final class Design {
  /** Unknowns of a group: level and trend. */
  static final int OWN = 2;

  /** Prior deviation of a group's growth from the first row to the last, logarithms. */
  private static final double TREND = 1;

  /** Prior deviation of the coefficient of a covariate of deviation 1. */
  private static final double COEFFICIENT = 1;

  private static final double COMMON_LEVEL = 30;

  private final TimedCounts counts;
  private final HourPriors priors;
  private final WeekBasis basis = WeekBasis.standard();

  Design(TimedCounts counts, HourPriors priors) {
    this.counts = counts;
    this.priors = priors;
  }

  TimedCounts counts() {
    return counts;
  }

  HourPriors priors() {
    return priors;
  }

  WeekBasis basis() {
    return basis;
  }

  /** Features of the week. */
  int hours() {
    return basis.size();
  }

  /** Unknowns that all groups share. */
  int shared() {
    return 2 + counts.width();
  }

  /** All unknowns of a group. */
  int size() {
    return OWN + hours() + shared();
  }

  /** Fills the weights of a row. */
  void fill(int row, double[] features) {
    features[0] = 1;
    features[1] = counts.time()[row];
    int slot = counts.slot()[row];
    System.arraycopy(basis.row(slot), 0, features, OWN, hours());
    int at = OWN + hours();
    features[at] = 1;
    features[at + 1] = priors.curve()[slot];
    System.arraycopy(counts.covariates()[row], 0, features, at + 2, counts.width());
  }

  /** Adds the priors of what all groups share, its first unknown being at a place. */
  void addSharedPriors(Quadratic to, int at) {
    to.prior(at, 0, COMMON_LEVEL * COMMON_LEVEL);
    to.prior(at + 1, priors.curveMean(), priors.curveDeviation() * priors.curveDeviation());
    for (int i = 0; i < counts.width(); i++) {
      to.prior(at + 2 + i, 0, COEFFICIENT * COEFFICIENT);
    }
  }

  /** Adds the priors of a group's own level and trend. */
  static void addOwnPriors(Quadratic to, double levelVariance) {
    to.prior(0, 0, levelVariance);
    to.prior(1, 0, TREND * TREND);
  }

  static double trendVariance() {
    return TREND * TREND;
  }

  /** The weights, from the week's features on, of a weighted sum over the hours of the week. */
  double[] contrast(double[] ofSlots) {
    double[] weights = new double[hours() + shared()];
    System.arraycopy(basis.sum(ofSlots), 0, weights, 0, hours());
    for (int slot = 0; slot < WeekBasis.SLOTS; slot++) {
      weights[hours() + 1] += ofSlots[slot] * priors.curve()[slot];
    }
    return weights;
  }
}
