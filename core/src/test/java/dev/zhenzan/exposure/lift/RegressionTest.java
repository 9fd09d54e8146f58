package dev.zhenzan.exposure.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RegressionTest {
  private static final LiftDesign DESIGN = LiftDesign.of(0.25, 1_000).withCovariates(2);
  private static final double[] ZEROS = {0, 0};

  private static double[] outcomes(double first) {
    return new double[] {first, 0, 0, 0};
  }

  private static Regression learned(SplittableRandom random, int accounts) {
    Regression regression = new Regression(DESIGN);
    for (int i = 0; i < accounts; i++) {
      double[] known = {random.nextDouble(), random.nextDouble()};
      Arm arm = random.nextInt(4) == 0 ? Arm.HOLDOUT : Arm.TREATMENT;
      double seen = 0.2 + 0.3 * known[0] - 0.1 * known[1] + (arm == Arm.TREATMENT ? 0.05 : 0);
      regression.add(arm, 1, outcomes(seen), known);
    }
    return regression;
  }

  @Test
  void beforeAnyAccount_theAnticipatedRateIsExpected() {
    Regression regression = new Regression(DESIGN);
    for (int outcome = 0; outcome < 4; outcome++) {
      assertThat(regression.expected(outcome, Arm.HOLDOUT, ZEROS))
          .isEqualTo(DESIGN.outcomes().get(outcome).anticipatedRate());
    }
  }

  @Test
  void linearOutcome_isLearned() {
    Regression regression = learned(new SplittableRandom(41), 20_000);
    double[] known = {0.9, 0.1};
    assertThat(regression.expected(0, Arm.HOLDOUT, known)).isCloseTo(0.46, within(1e-3));
    assertThat(regression.expected(0, Arm.TREATMENT, known)).isCloseTo(0.51, within(1e-3));
  }

  @Test
  void expectedOutcome_staysAProbability() {
    Regression regression = learned(new SplittableRandom(42), 1_000);
    assertThat(regression.expected(0, Arm.HOLDOUT, new double[] {1e6, 0})).isEqualTo(1);
    assertThat(regression.expected(0, Arm.HOLDOUT, new double[] {-1e6, 0})).isZero();
  }

  @Test
  void mergedRegression_expectsWhatBothSaw() {
    Regression merged = learned(new SplittableRandom(43), 3_000);
    merged.merge(learned(new SplittableRandom(44), 5_000));
    double[] known = {0.5, 0.5};
    assertThat(merged.expected(0, Arm.HOLDOUT, known)).isCloseTo(0.3, within(2e-3));
    assertThat(merged.expected(0, Arm.TREATMENT, known)).isCloseTo(0.35, within(2e-3));
  }
}
