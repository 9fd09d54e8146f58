package dev.zhenzan.exposure.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentBalanceTest {
  /** One over the product of Krichevsky and Trofimov's predictions over the plan's. */
  private static double byPredictions(int treatment, int holdout, double share) {
    double evidence = 1;
    for (int i = 0; i < treatment; i++) {
      evidence *= (i + 0.5) / (i + 1) / (1 - share);
    }
    for (int i = 0; i < holdout; i++) {
      evidence *= (i + 0.5) / (treatment + i + 1) / share;
    }
    return Math.min(1, 1 / evidence);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0.5",
    "1, 0, 0.1",
    "0, 3, 0.1",
    "9, 1, 0.1",
    "40, 60, 0.5",
    "40, 70, 0.3",
    "900, 30, 0.1"
  })
  void pValue_isThatOfOnePredictionAfterTheOther(int treatment, int holdout, double share) {
    assertThat(new AssignmentBalance(treatment, holdout, share).pValue())
        .isCloseTo(byPredictions(treatment, holdout, share), within(1e-9));
  }

  @Test
  void countsOfThePlan_fitIt() {
    assertThat(new AssignmentBalance(90_000_000, 10_000_000, 0.1).asPlanned()).isTrue();
    assertThat(new AssignmentBalance(90_210, 9_790, 0.1).asPlanned()).isTrue();
  }

  @Test
  void lostHoldouts_breakThePlan() {
    assertThat(new AssignmentBalance(90_700, 9_300, 0.1).asPlanned()).isFalse();
  }
}
