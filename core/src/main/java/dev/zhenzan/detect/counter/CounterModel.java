package dev.zhenzan.detect.counter;

import dev.zhenzan.model.CounterScore;
import dev.zhenzan.model.Interval;
import java.util.Arrays;

/**
 * From a work's features to a probability: several logistic regressions, each fitted on another
 * draw of simulated worlds, whose mean log odds are the estimate.
 *
 * <p>The log odds are bounded before they become a probability: p = floor + (ceiling - floor) / (1
 * + e^-x). The interval spans the regressions and prior odds that are three times higher or lower
 * than those of the worlds, since nobody knows the share of works with invalid likes beforehand.
 * Immutable.
 */
public final class CounterModel {
  /** Log of the factor by which prior odds may differ. */
  private static final double PRIOR_ODDS = Math.log(3);

  /** What is taken for the share of works with invalid likes where nothing is to be seen. */
  private static final double PRIOR = 0.1;

  private final double[][] fits;

  private CounterModel(double[][] fits) {
    this.fits = fits;
  }

  /**
   * A model of these regressions.
   *
   * @param fits for each the constant, then a weight for each {@link Feature}
   */
  public static CounterModel of(double[]... fits) {
    for (double[] fit : fits) {
      if (fit.length != Feature.count() + 1) {
        throw new IllegalArgumentException("a constant and a weight per feature: " + fit.length);
      }
    }
    return new CounterModel(Arrays.stream(fits).map(double[]::clone).toArray(double[][]::new));
  }

  /** The model as fitted for this version; see {@link CounterWeights}. */
  public static CounterModel standard() {
    return of(CounterWeights.FITS);
  }

  /** The probability of a work with these features. */
  Interval probability(Observation observation) {
    if (observation.basis() == CounterScore.Basis.TOO_LITTLE) {
      return new Interval(CounterScore.FLOOR, PRIOR, CounterScore.CEILING);
    }
    double[] odds = Arrays.stream(fits).mapToDouble(fit -> odds(fit, observation)).toArray();
    double mean = Arrays.stream(odds).average().orElse(0);
    double low = Arrays.stream(odds).min().orElse(0) - PRIOR_ODDS;
    double high = Arrays.stream(odds).max().orElse(0) + PRIOR_ODDS;
    return new Interval(bounded(low), bounded(mean), bounded(high));
  }

  private static double odds(double[] fit, Observation observation) {
    double odds = fit[0];
    for (int i = 0; i < observation.features().length; i++) {
      odds += fit[i + 1] * observation.features()[i];
    }
    return odds;
  }

  private static double bounded(double odds) {
    return CounterScore.FLOOR
        + (CounterScore.CEILING - CounterScore.FLOOR) / (1 + StrictMath.exp(-odds));
  }
}
