package dev.zhenzan.diagnosis.timing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What works differ in beside their hour: traits that are known before, and qualities that their
 * viewers reveal. A quality counts as its expected logarithm given the work's own share and its
 * hour, so that what the share leaves open does not depend on the hour any more (regression
 * calibration, with the hour among the predictors): otherwise creators who publish their best works
 * in the evening would make evenings look good.
 */
final class Corrections {
  private static final double LEAST_DEVIATION = 0.02;

  private final TimedCounts counts;
  private final List<Revealed> revealed = new ArrayList<>();
  private final int traits;

  private Corrections(TimedCounts counts, int traits) {
    this.counts = counts;
    this.traits = traits;
  }

  /**
   * A quality.
   *
   * @param design of its rates
   * @param found of them
   * @param values of the works, centred within creators, of deviation 1
   * @param deviation before
   */
  private record Revealed(
      Design design, LatentRates.Found found, double[] values, double deviation) {}

  static Corrections of(WorkOutcomes works, int target) {
    TimedCounts plain = works.counts();
    List<Revealed> revealed = new ArrayList<>();
    for (WorkOutcomes.Quality quality : works.qualities()) {
      Design design = new Design(plain.counting(quality.count(), quality.of()), HourPriors.none());
      revealed.add(revealed(design, LatentRates.of(design, target)));
    }
    Corrections corrections =
        new Corrections(plain.with(joined(works.traits(), revealed)), plain.width());
    corrections.revealed.addAll(revealed);
    return corrections;
  }

  /** Fits effects of the hour to the outcomes, corrected. */
  HourFit fit(Relations relations, HourPriors priors) {
    HourFit fit = HourModel.fit(counts, relations, priors);
    for (int i = 0; i < revealed.size(); i++) {
      Revealed quality = revealed.get(i);
      double factor = fit.covariate(traits + i).estimate() / quality.deviation;
      fit =
          fit.doubting(
              new HourFit.Doubt(
                  quality.design,
                  quality.found.shared(),
                  factor * (1 - quality.found.reliability())));
    }
    return fit;
  }

  private static Revealed revealed(Design design, LatentRates.Found found) {
    double[] values = found.theta().clone();
    double squares = 0;
    for (int[] rows : design.counts().rowsByGroup()) {
      double sum = 0;
      for (int row : rows) {
        sum += values[row];
      }
      for (int row : rows) {
        values[row] -= sum / rows.length;
        squares += values[row] * values[row];
      }
    }
    double deviation = Math.max(LEAST_DEVIATION, Math.sqrt(squares / Math.max(1, values.length)));
    for (int row = 0; row < values.length; row++) {
      values[row] /= deviation;
    }
    return new Revealed(design, found, values, deviation);
  }

  private static double[][] joined(double[][] traits, List<Revealed> revealed) {
    double[][] joined = new double[traits.length][];
    for (int row = 0; row < traits.length; row++) {
      int width = traits[row].length;
      joined[row] = Arrays.copyOf(traits[row], width + revealed.size());
      for (int i = 0; i < revealed.size(); i++) {
        joined[row][width + i] = revealed.get(i).values[row];
      }
    }
    return joined;
  }
}
