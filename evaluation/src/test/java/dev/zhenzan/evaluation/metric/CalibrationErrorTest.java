package dev.zhenzan.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationErrorTest {
  private static final int ROWS = 6_000;
  private final double[] probability = new SplittableRandom(1).doubles(ROWS).toArray();

  @Test
  void probabilitiesThatAreRight_areAtTheFloor() {
    CalibrationError error = CalibrationError.of(probability, outcome(2, 0), 5);
    assertThat(error.error()).isLessThan(error.floorHigh());
    // 400 rows a bin: the mean distance of a share from its probability is sqrt(2/pi) times a
    // standard deviation, whose mean over uniform probabilities is (pi/8) / sqrt(400).
    double expected = Math.sqrt(2 / Math.PI) * Math.PI / 8 / Math.sqrt(ROWS / 15.0);
    assertThat(error.floor()).isCloseTo(expected, within(0.1 * expected));
  }

  @Test
  void probabilitiesThatAreTooLow_areAboveIt() {
    CalibrationError error = CalibrationError.of(probability, outcome(3, 0.1), 5);
    assertThat(error.error()).isGreaterThan(error.floorHigh()).isCloseTo(0.095, within(0.02));
  }

  /** Outcomes that come true more often than was said. */
  private BitSet outcome(long seed, double more) {
    SplittableRandom random = new SplittableRandom(seed);
    BitSet outcome = new BitSet();
    for (int row = 0; row < ROWS; row++) {
      outcome.set(row, random.nextDouble() < probability[row] + more);
    }
    return outcome;
  }

  @Test
  void probabilityAboveOne_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CalibrationError.of(new double[] {1.5}, new BitSet(), 1))
        .withMessageContaining("1.5");
  }
}
