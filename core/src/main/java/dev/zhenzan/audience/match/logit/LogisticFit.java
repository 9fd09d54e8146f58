package dev.zhenzan.audience.match.logit;

import dev.zhenzan.audience.match.linear.SymmetricSystem;
import dev.zhenzan.graph.Workers;
import java.util.function.IntPredicate;

/** Finds the weights that a prior and labelled rows make most probable. */
public final class LogisticFit {
  private static final int PART = 1 << 14;
  private static final int MAX_STEPS = 50;
  private static final int MAX_HALVINGS = 30;

  /** Nats that a step has to gain for another one to be worth it. */
  private static final double LEAST_GAIN = 1e-7;

  private final Samples samples;
  private final int label;
  private final IntPredicate counted;
  private final Posterior prior;

  private LogisticFit(Samples samples, int label, IntPredicate counted, Posterior prior) {
    this.samples = samples;
    this.label = label;
    this.counted = counted;
    this.prior = prior;
  }

  /**
   * The posterior of the weights.
   *
   * @param label bits of the label that is to be predicted
   * @param counted which rows count
   * @param prior as wide as the samples
   */
  public static Posterior of(
      Samples samples, int label, IntPredicate counted, Posterior prior, Workers workers) {
    if (prior.mean().length != samples.width()) {
      throw new IllegalArgumentException(
          "prior must have %d weights: %d".formatted(samples.width(), prior.mean().length));
    }
    return new LogisticFit(samples, label, counted, prior).fit(workers);
  }

  private Posterior fit(Workers workers) {
    double[] weights = prior.mean().clone();
    Sums at = sums(weights, workers);
    for (int step = 0; step < MAX_STEPS; step++) {
      double[] direction = direction(at);
      double length = 1;
      Sums next = at;
      double[] moved = weights;
      for (int halving = 0; halving < MAX_HALVINGS; halving++, length /= 2) {
        moved = moved(weights, direction, length);
        next = sums(moved, workers);
        if (next.logPosterior >= at.logPosterior) {
          break;
        }
      }
      double gain = next.logPosterior - at.logPosterior;
      if (!(gain >= 0)) {
        break;
      }
      weights = moved;
      at = next;
      if (gain < LEAST_GAIN) {
        break;
      }
    }
    return new Posterior(weights, at.precision);
  }

  private static double[] direction(Sums at) {
    SymmetricSystem system = new SymmetricSystem(at.gradient.length);
    system.start(at.precision);
    system.addRight(at.gradient);
    return system.solve();
  }

  private static double[] moved(double[] weights, double[] direction, double length) {
    double[] moved = weights.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += length * direction[i];
    }
    return moved;
  }

  /** The log posterior at some weights with its first two derivatives. */
  private Sums sums(double[] weights, Workers workers) {
    int parts = Math.max(1, (samples.size() + PART - 1) / PART);
    Sums[] sums = new Sums[parts];
    workers.run(
        parts,
        part -> {
          sums[part] = new Sums(weights.length);
          int to = Math.min(samples.size(), (part + 1) * PART);
          for (int row = part * PART; row < to; row++) {
            if (counted.test(row)) {
              addRow(sums[part], row, weights);
            }
          }
        });
    Sums all = priorSums(weights);
    for (Sums sum : sums) {
      all.add(sum);
    }
    return all;
  }

  private Sums priorSums(double[] weights) {
    int width = weights.length;
    Sums sums = new Sums(width);
    System.arraycopy(prior.precision(), 0, sums.precision, 0, width * width);
    for (int i = 0; i < width; i++) {
      double away = weights[i] - prior.mean()[i];
      for (int j = 0; j <= i; j++) {
        double precision = prior.precision()[i * width + j];
        double awayJ = weights[j] - prior.mean()[j];
        sums.gradient[i] -= precision * awayJ;
        if (j < i) {
          sums.gradient[j] -= precision * away;
        }
        sums.logPosterior -= (j < i ? 1 : 0.5) * precision * away * awayJ;
      }
    }
    return sums;
  }

  private void addRow(Sums sums, int row, double[] weights) {
    int width = weights.length;
    float[] values = samples.values();
    int from = row * width;
    double logOdds = 0;
    for (int i = 0; i < width; i++) {
      logOdds += weights[i] * values[from + i];
    }
    boolean positive = samples.has(row, label);
    double weight = samples.weight(row);
    double probability = Posterior.probability(logOdds);
    double away = weight * ((positive ? 1 : 0) - probability);
    double curvature = weight * probability * (1 - probability);
    sums.logPosterior -= weight * softplus(positive ? -logOdds : logOdds);
    for (int i = 0; i < width; i++) {
      double value = values[from + i];
      sums.gradient[i] += away * value;
      double scaled = curvature * value;
      for (int j = 0; j <= i; j++) {
        sums.precision[i * width + j] += scaled * values[from + j];
      }
    }
  }

  /** ln(1 + e<sup>x</sup>), without overflow. */
  private static double softplus(double x) {
    return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
  }

  /** A log posterior, its gradient, and the negative of its second derivative. */
  private static final class Sums {
    private final double[] gradient;
    private final double[] precision;
    private double logPosterior;

    private Sums(int width) {
      gradient = new double[width];
      precision = new double[width * width];
    }

    private void add(Sums other) {
      logPosterior += other.logPosterior;
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] += other.gradient[i];
      }
      for (int i = 0; i < precision.length; i++) {
        precision[i] += other.precision[i];
      }
    }
  }
}
