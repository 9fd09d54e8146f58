package dev.zhenzan.audience.match;

import dev.zhenzan.audience.match.logit.LogisticFit;
import dev.zhenzan.audience.match.logit.Posterior;
import dev.zhenzan.audience.match.logit.Samples;
import dev.zhenzan.graph.Workers;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Corrects weights by exposures that chance decided on.
 *
 * <p>A platform shows works to those whom it expects to watch them, so that all exposures together
 * say too much of a work shown to few. What they say is a Gaussian prior for a fit on the random
 * exposures alone (W. Li and others, KDD 2010, and A. Rosenfeld and others, WWW 2017, learn from
 * few random rows likewise); the constant is free. How strong the prior is, in units of the random
 * rows' own weight, is chosen by the likelihood of each half of the random rows under what the
 * other half and the prior say.
 */
final class ChanceCorrection {
  static final double[] STRENGTHS = {1, 4, 16, 64, 256};

  /** Random rows below which two halves cannot choose anything. */
  static final int LEAST_ROWS = 200;

  private final Samples rows;
  private final int label;
  private final Workers workers;

  ChanceCorrection(Samples rows, int label, Workers workers) {
    this.rows = rows;
    this.label = label;
    this.workers = workers;
  }

  /**
   * The weights after the correction; those of all exposures where too few are random.
   *
   * @param all what all counted rows say
   * @param counted the rows that may be looked at
   */
  Posterior of(Posterior all, IntPredicate counted) {
    IntPredicate random = row -> counted.test(row) && rows.has(row, MatchLog.RANDOM);
    long randoms = count(random);
    if (randoms < LEAST_ROWS) {
      return all;
    }
    double share = (double) randoms / count(counted);
    double best = STRENGTHS[0];
    double bestFit = Double.NEGATIVE_INFINITY;
    for (double strength : STRENGTHS) {
      Posterior prior = prior(all, share * strength);
      double fit = fit(prior, random, 0) + fit(prior, random, 1);
      if (fit > bestFit) {
        best = strength;
        bestFit = fit;
      }
    }
    return LogisticFit.of(rows, label, random, prior(all, share * best), workers);
  }

  private long count(IntPredicate counted) {
    return IntStream.range(0, rows.size()).filter(counted).count();
  }

  /** What all say, so many times as strong, and nothing of the constant. */
  private static Posterior prior(Posterior all, double strength) {
    int width = all.mean().length;
    int constant = Term.CONSTANT.ordinal();
    double[] precision = all.scaled(strength).precision();
    for (int i = 0; i < width; i++) {
      precision[constant * width + i] = 0;
      precision[i * width + constant] = 0;
    }
    precision[constant * width + constant] = 1e-6;
    return new Posterior(all.mean(), precision);
  }

  /** The log likelihood of one half of the random rows under what the other half says. */
  private double fit(Posterior prior, IntPredicate random, int half) {
    IntPredicate learnt = row -> random.test(row) && half(row) != half;
    Posterior weights = LogisticFit.of(rows, label, learnt, prior, workers);
    return IntStream.range(0, rows.size())
        .filter(row -> random.test(row) && half(row) == half)
        .mapToDouble(row -> logLikelihood(weights, row))
        .sum();
  }

  private static int half(int row) {
    return (int) (Draws.bits(0, row, 4) & 1);
  }

  private double logLikelihood(Posterior weights, int row) {
    double logOdds = weights.logOdds(rows.values(), row * Term.COUNT);
    double chance = Posterior.probability(rows.has(row, label) ? logOdds : -logOdds);
    return rows.weight(row) * Math.log(Math.max(chance, 1e-12));
  }
}
