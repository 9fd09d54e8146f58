package dev.zhenzan.evaluation.counter;

import dev.zhenzan.detect.counter.Feature;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Fits the regressions that the audit of counters weighs its signs by, and prints them as the rows
 * of a Java array: {@code [FITS [WORKS]]}, by default 4 regressions, each on 800 works of worlds of
 * its own. A second generator is never seen by it.
 *
 * <p>Penalised maximum likelihood by coordinate descent (J. Friedman, T. Hastie, R. Tibshirani,
 * Journal of Statistical Software 33, 2010). A sign never speaks for a work, so no weight is
 * negative. Each work counts once more without what comments say, so that the other signs carry
 * weight of their own: on simulated works comments separate better than they may elsewhere. A viral
 * work counts three times: to call one is the dearest error.
 */
public final class CounterModelFit {
  private static final int FITS = 4;
  private static final int WORKS = 800;
  private static final double RIDGE = 4;
  private static final double VIRAL_WEIGHT = 3;
  private static final int SWEEPS = 200;
  private static final int SEEDS_APART = 100_000;

  private CounterModelFit() {}

  /** See the class. */
  public static void main(String[] arguments) {
    int fits = arguments.length > 0 ? Integer.parseInt(arguments[0]) : FITS;
    int works = arguments.length > 1 ? Integer.parseInt(arguments[1]) : WORKS;
    for (int fit = 0; fit < fits; fit++) {
      List<Sample> samples = Sample.of(new PowerLawWorks(), works, (long) fit * SEEDS_APART);
      List<Sample> both =
          Stream.concat(samples.stream(), samples.stream().map(Sample::withoutTalk)).toList();
      System.out.println("    " + row(fit(both)) + ",");
    }
  }

  private static String row(double[] weights) {
    return DoubleStream.of(weights)
        .mapToObj(weight -> String.format(Locale.ROOT, "%.3f", weight))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** The constant, then a weight for each feature. */
  static double[] fit(List<Sample> samples) {
    double[] weights = new double[Feature.count() + 1];
    double[] odds = new double[samples.size()];
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int k = 0; k < weights.length; k++) {
        double step = step(samples, odds, weights, k);
        weights[k] += step;
        for (int i = 0; i < odds.length; i++) {
          odds[i] += step * value(samples.get(i), k);
        }
      }
    }
    return weights;
  }

  /** Newton's step along one weight, kept within what the weight may be. */
  private static double step(List<Sample> samples, double[] odds, double[] weights, int k) {
    double slope = k == 0 ? 0 : -RIDGE * weights[k];
    double curvature = k == 0 ? 1e-6 : RIDGE;
    for (int i = 0; i < odds.length; i++) {
      Sample sample = samples.get(i);
      double p = 1 / (1 + StrictMath.exp(-odds[i]));
      double counted = sample.family() == Family.VIRAL ? VIRAL_WEIGHT : 1;
      double x = value(sample, k);
      slope += counted * x * ((sample.family().invalid() ? 1 : 0) - p);
      curvature += counted * x * x * p * (1 - p);
    }
    double step = Math.clamp(slope / curvature, -1, 1);
    boolean free = k == 0 || k == 1 + Feature.NO_VIEWS.ordinal();
    return free ? step : Math.max(step, -weights[k]);
  }

  private static double value(Sample sample, int k) {
    return k == 0 ? 1 : sample.features()[k - 1];
  }
}
