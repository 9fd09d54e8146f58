package dev.zhenzan.audience.match.logit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.graph.Workers;
import dev.zhenzan.pipeline.WorkerThreads;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class LogisticFitTest {
  private static final double[] TRUTH = {0.8, -1.2, 0.3, -0.5};

  /** Rows of normal features and a constant, whose label 2 follows the truth. */
  private static Samples samples(long seed, int rows) {
    SplittableRandom random = new SplittableRandom(seed);
    Samples samples = new Samples(TRUTH.length);
    samples.grow(rows);
    for (int row = 0; row < rows; row++) {
      double logOdds = 0;
      for (int i = 0; i < TRUTH.length; i++) {
        float value = i == TRUTH.length - 1 ? 1 : (float) random.nextGaussian();
        samples.values()[row * TRUTH.length + i] = value;
        logOdds += TRUTH[i] * value;
      }
      boolean positive = random.nextDouble() < Posterior.probability(logOdds);
      samples.label(row, 0.25 + random.nextInt(4) * 0.25, (positive ? 2 : 0) | random.nextInt(2));
    }
    return samples;
  }

  private static Posterior fit(Samples samples, IntPredicate counted, Posterior prior) {
    return LogisticFit.of(samples, 2, counted, prior, Workers.sequential());
  }

  /** A prior that ties weights to one another. */
  private static Posterior prior(SplittableRandom random) {
    int width = TRUTH.length;
    double[] precision = new double[width * width];
    double[] mean = new double[width];
    double[] x = random.doubles(width, -1, 1).toArray();
    for (int i = 0; i < width; i++) {
      mean[i] = random.nextGaussian();
      for (int j = 0; j <= i; j++) {
        precision[i * width + j] = 4 * x[i] * x[j] + (i == j ? 2 : 0);
      }
    }
    return new Posterior(mean, precision);
  }

  /** What rows and prior say of the slope of the log posterior, summed over the full square. */
  private static double[] gradient(Samples samples, IntPredicate counted, Posterior[] priorAndFit) {
    int width = TRUTH.length;
    double[] mean = priorAndFit[1].mean();
    double[] gradient = new double[width];
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < width; j++) {
        int lower = Math.max(i, j) * width + Math.min(i, j);
        gradient[i] -= priorAndFit[0].precision()[lower] * (mean[j] - priorAndFit[0].mean()[j]);
      }
      for (int row = 0; row < samples.size(); row++) {
        double logOdds = priorAndFit[1].logOdds(samples.values(), row * width);
        double away = (samples.has(row, 2) ? 1 : 0) - Posterior.probability(logOdds);
        gradient[i] +=
            counted.test(row) ? samples.weight(row) * away * samples.values()[row * width + i] : 0;
      }
    }
    return gradient;
  }

  @Test
  void fit_liesWhereTheSlopeIsZero() {
    for (long seed = 1; seed <= 30; seed++) {
      Samples samples = samples(seed, 300);
      Posterior prior = prior(new SplittableRandom(seed));
      IntPredicate counted = row -> row % 3 != 0;
      Posterior[] both = {prior, fit(samples, counted, prior)};

      assertThat(gradient(samples, counted, both))
          .as("seed %d", seed)
          .containsExactly(new double[TRUTH.length], within(1e-3));
    }
  }

  @Test
  void fit_ofManyRows_findsTheTruth() {
    Posterior fit = fit(samples(1, 50_000), row -> true, Posterior.aboutZero(TRUTH.length, 1));

    // A row tells about 0.17 of each weight, and weighs 0.625: a standard error of 0.014.
    assertThat(fit.mean()).containsExactly(TRUTH, within(0.07));
  }

  @Test
  void fit_withoutRows_isThePrior() {
    Posterior prior = prior(new SplittableRandom(5));

    assertThat(fit(new Samples(TRUTH.length), row -> true, prior)).isEqualTo(prior);
    assertThat(fit(samples(5, 100), row -> false, prior)).isEqualTo(prior);
  }

  @Test
  void fit_ofTwoBatches_isCloseToThatOfOne() {
    for (long seed = 1; seed <= 10; seed++) {
      Samples samples = samples(seed, 4_000);
      Posterior prior = Posterior.aboutZero(TRUTH.length, 1);
      Posterior once = fit(samples, row -> true, prior);
      Posterior first = fit(samples, row -> row < 2_000, prior);
      Posterior twice = fit(samples, row -> row >= 2_000, first);

      // Standard errors are about 0.05: the second batch is told all but the first one's skewness.
      assertThat(twice.mean()).as("seed %d", seed).containsExactly(once.mean(), within(0.01));
      for (int i = 0; i < TRUTH.length; i++) {
        int diagonal = i * TRUTH.length + i;
        assertThat(twice.precision()[diagonal] / once.precision()[diagonal])
            .isCloseTo(1, within(0.05));
      }
    }
  }

  @Test
  void fit_ofWhatALineParts_staysFinite() {
    Samples samples = new Samples(1);
    samples.grow(1_000);
    for (int row = 0; row < 1_000; row++) {
      samples.values()[row] = row < 500 ? -1_000 : 1_000;
      samples.label(row, 1, row < 500 ? 0 : 2);
    }
    Posterior fit = fit(samples, row -> true, Posterior.aboutZero(1, 1e-6));

    assertThat(fit.mean()[0]).isFinite().isPositive();
    assertThat(Posterior.probability(fit.logOdds(new float[] {1_000}, 0))).isGreaterThan(0.99);
    assertThat(fit.precision()[0]).isFinite().isPositive();
  }

  @Test
  void fit_ofAnyNumberOfThreads_givesTheSameBits() {
    Samples samples = samples(9, 70_000);
    Posterior prior = Posterior.aboutZero(TRUTH.length, 1);
    Posterior one = fit(samples, row -> true, prior);
    try (WorkerThreads threads = new WorkerThreads(3)) {
      assertThat(LogisticFit.of(samples, 2, row -> true, prior, threads)).isEqualTo(one);
    }
  }

  @Test
  void scaled_knowsTheMeanAsManyTimesAsWell() {
    Posterior prior = Posterior.aboutZero(2, 3).scaled(0.5);

    assertThat(prior.mean()).containsExactly(0, 0);
    assertThat(prior.precision()).containsExactly(1.5, 0, 0, 1.5);
  }

  @Test
  void prior_ofAnotherWidth_isRefused() {
    assertThatThrownBy(() -> fit(samples(1, 10), row -> true, Posterior.aboutZero(3, 1)))
        .hasMessageContaining("prior must have 4 weights: 3");
    assertThatThrownBy(() -> new Posterior(new double[2], new double[3]))
        .hasMessageContaining("precision must be a square of 2: 3 values");
  }
}
