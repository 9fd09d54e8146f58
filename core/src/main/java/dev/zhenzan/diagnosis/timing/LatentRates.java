package dev.zhenzan.diagnosis.timing;

import dev.zhenzan.linear.Gaussian;
import dev.zhenzan.linear.Quadratic;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Turns counts into observations of logarithms. A count is Poisson around its exposure times
 * exp(&theta;), and &theta; is normal around what the row's features let expect, with the group's
 * variance: a work's own fortune. At the mode of &theta; the likelihood is taken for normal, which
 * makes an observation z of variance v. Variances are found by expectation and maximisation; rows
 * far off weigh less, as under Student's distribution of {@value #FREEDOM} degrees of freedom.
 */
final class LatentRates {
  private static final double FREEDOM = 8;
  private static final int ROUNDS = 8;
  private static final int EXACT_FROM = 4;
  private static final int STEPS = 10;

  /** Variance of an effect of the hour while levels are sought. */
  private static final double HOURS = 0.06;

  private static final double PECULIAR = 0.2;
  private static final double PRIOR_VARIANCE = 0.2;
  private static final double PRIOR_ROWS = 2;

  private final Design design;
  private final TimedCounts counts;
  private final int[][] rows;
  private final int target;
  private final double[] theta;
  private final double[] expected;
  private final double[] seen;
  private final double[] variance;
  private final double[] weight;
  private final double[] leverage;
  private double ofTarget = 2 * PRIOR_VARIANCE;
  private double ofOthers = 2 * PRIOR_VARIANCE;
  private double levels = 1;

  private LatentRates(Design design, int target) {
    this.design = design;
    this.counts = design.counts();
    this.rows = counts.rowsByGroup();
    this.target = target;
    int size = counts.size();
    theta = new double[size];
    expected = new double[size];
    seen = new double[size];
    variance = new double[size];
    weight = new double[size];
    leverage = new double[size];
    Arrays.fill(weight, 1);
    for (int row = 0; row < size; row++) {
      theta[row] = Math.log((counts.count()[row] + 0.5) / counts.exposure()[row]);
      expected[row] = theta[row];
    }
  }

  /**
   * What was found of the rows.
   *
   * @param theta expected logarithm of each row's rate, by its count and its features
   * @param expected the same by its features alone
   * @param seen the observation of each row
   * @param variance of each observation, rows far off weighing less
   * @param noise variance of &theta; around its expectation, of the target's rows
   * @param levelVariance between groups
   * @param reliability of the counts by themselves: share of the variance of &theta; around its
   *     expectation in that of the observation, over the target's rows
   * @param shared posterior of the week's features and of what all groups share
   */
  record Found(
      double[] theta,
      double[] expected,
      double[] seen,
      double[] variance,
      double noise,
      double levelVariance,
      double reliability,
      Gaussian shared) {}

  static Found of(Design design, int target) {
    LatentRates rates = new LatentRates(design, target);
    Gaussian shared = rates.round(Leverage.AS_BEFORE);
    for (int round = 1; round < ROUNDS; round++) {
      shared = rates.round(round < EXACT_FROM ? Leverage.AS_BEFORE : Leverage.EXACT);
    }
    rates.observe();
    double[] weighted = new double[rates.variance.length];
    for (int row = 0; row < weighted.length; row++) {
      weighted[row] = rates.variance[row] / rates.weight[row];
    }
    return new Found(
        rates.theta,
        rates.expected,
        rates.seen,
        weighted,
        rates.ofTarget,
        rates.levels,
        rates.reliability(),
        shared);
  }

  /** Whether a round computes how far rows pull their own expectations, which takes most time. */
  private enum Leverage {
    AS_BEFORE,
    EXACT
  }

  private Gaussian round(Leverage leverages) {
    observe();
    Gaussian shared = sharedPosterior();
    double squares = 1;
    for (int[] own : rows) {
      if (own.length > 0) {
        squares += expect(own, shared, leverages);
      }
    }
    levels = Math.max(0.01, squares / (1 + Arrays.stream(rows).filter(r -> r.length > 0).count()));
    ofTarget = noise(group -> group == target, ofTarget);
    ofOthers = noise(group -> group != target, ofOthers);
    reweigh();
    return shared;
  }

  private double noise(int row) {
    return counts.group()[row] == target ? ofTarget : ofOthers;
  }

  private void observe() {
    for (int row = 0; row < theta.length; row++) {
      double prior = noise(row);
      double at = theta[row];
      for (int step = 0; step < STEPS; step++) {
        double rate = rate(row, at);
        double slope = counts.count()[row] - rate - (at - expected[row]) / prior;
        at += Math.clamp(slope / (rate + 1 / prior), -1, 1);
      }
      double rate = Math.max(rate(row, at), 1e-9);
      theta[row] = at;
      seen[row] = at + (counts.count()[row] - rate) / rate;
      variance[row] = 1 / rate + prior;
    }
  }

  private double rate(int row, double logarithm) {
    return counts.exposure()[row] * Math.exp(logarithm);
  }

  private Gaussian sharedPosterior() {
    Quadratic sum = Quadratic.zero(design.hours() + design.shared());
    double[] features = new double[design.size()];
    for (int[] own : rows) {
      if (own.length > 0) {
        Quadratic group = Quadratic.zero(design.size());
        for (int row : own) {
          design.fill(row, features);
          group.observe(features, seen[row], variance[row] / weight[row]);
        }
        Design.addOwnPriors(group, levels);
        sum.add(group.withoutFirst(Design.OWN));
      }
    }
    double[] variances = design.basis().variances(PECULIAR, 0);
    for (int i = 0; i < variances.length; i++) {
      sum.prior(i, 0, HOURS * variances[i]);
    }
    design.addSharedPriors(sum, design.hours());
    return sum.gaussian();
  }

  /** Expects a group's rows; answers the expected square of its level. */
  private double expect(int[] own, Gaussian shared, Leverage leverages) {
    OwnLevel level = new OwnLevel(design, levels);
    for (int row : own) {
      level.add(row, seen[row], weight[row] / variance[row]);
    }
    level.solve(shared);
    for (int row : own) {
      expected[row] = level.expected(row, shared);
      if (leverages == Leverage.EXACT) {
        leverage[row] = level.variance(row, shared);
      }
    }
    return level.square();
  }

  private double noise(IntPredicate chosen, double before) {
    double sum = PRIOR_ROWS * PRIOR_VARIANCE;
    double all = PRIOR_ROWS;
    for (int row = 0; row < theta.length; row++) {
      if (chosen.test(counts.group()[row])) {
        double share = before / variance[row];
        double apart = seen[row] - expected[row];
        sum += weight[row] * share * share * (apart * apart + leverage[row]) + before * (1 - share);
        all++;
      }
    }
    return Math.clamp(sum / all, 1e-4, 9);
  }

  private void reweigh() {
    for (int row = 0; row < weight.length; row++) {
      double apart = seen[row] - expected[row];
      double far = (apart * apart + leverage[row]) / variance[row];
      weight[row] = (FREEDOM + 1) / (FREEDOM + far);
    }
  }

  private double reliability() {
    double sum = 0;
    for (int row : rows[target]) {
      sum += noise(row) / variance[row];
    }
    return rows[target].length == 0 ? 0 : sum / rows[target].length;
  }
}
