package dev.zhenzan.evaluation.metric;

import dev.zhenzan.evaluation.chance.Chance;
import java.util.Arrays;
import java.util.BitSet;

/**
 * How far probabilities are from what came true, and how far they would seem to be if they were
 * perfect: with few rows in a bin the share of those that come true scatters by itself. An error at
 * the floor cannot be told from none.
 *
 * @param error expected calibration error in bins of equal mass, 0 to 1
 * @param floor mean error of outcomes drawn from the probabilities themselves
 * @param floorHigh what 95 % of such errors do not exceed
 */
public record CalibrationError(double error, double floor, double floorHigh) {
  private static final int DRAWS = 400;

  /**
   * Measures.
   *
   * @param probability of each row, 0 to 1
   * @param cameTrue rows that came true
   * @param seed of the draws for the floor
   */
  public static CalibrationError of(double[] probability, BitSet cameTrue, long seed) {
    float[] said = new float[probability.length];
    for (int row = 0; row < said.length; row++) {
      if (!(probability[row] >= 0 && probability[row] <= 1)) {
        throw new IllegalArgumentException("probability must be in [0, 1]: " + probability[row]);
      }
      said[row] = (float) probability[row];
    }
    double error = Reliability.equalMass(said, cameTrue::get).expectedError();
    double[] drawn = drawn(said, Chance.of(seed, "calibration floor"));
    return new CalibrationError(
        error, Arrays.stream(drawn).average().orElse(Double.NaN), drawn[DRAWS * 95 / 100 - 1]);
  }

  /** Errors of outcomes that are drawn from the probabilities, ascending. */
  private static double[] drawn(float[] said, Chance chance) {
    float[] ascending = said.clone();
    Arrays.sort(ascending);
    double[] errors = new double[DRAWS];
    BitSet outcome = new BitSet(said.length);
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int row = 0; row < ascending.length; row++) {
        outcome.set(row, chance.happens(ascending[row]));
      }
      errors[draw] = Reliability.equalMass(ascending, outcome::get).expectedError();
    }
    Arrays.sort(errors);
    return errors;
  }
}
