package dev.zhenzan.exposure.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LiftDesignTest {
  @Test
  void outcomes_shareTheErrorRateEvenly() {
    LiftDesign design = LiftDesign.of(0.1, 1_000);
    assertThat(design.outcomes()).hasSize(4);
    assertThat(design.errorRateOfOutcome()).isCloseTo(0.0125, within(1e-15));
    assertThat(design.withOutcomes(List.of(LiftOutcome.like())).errorRateOfOutcome())
        .isEqualTo(0.05);
  }

  @Test
  void shares_sumToOne() {
    LiftDesign design = LiftDesign.of(0.1, 1_000);
    assertThat(design.share(Arm.HOLDOUT)).isEqualTo(0.1);
    assertThat(design.share(Arm.TREATMENT)).isEqualTo(0.9);
  }

  @Test
  void sameOutcomeTwice_isRefused() {
    List<LiftOutcome> twice = List.of(LiftOutcome.like(), LiftOutcome.like());
    LiftDesign design = LiftDesign.of(0.1, 1_000);
    assertThatThrownBy(() -> design.withOutcomes(twice)).hasMessageContaining("outcomes");
    assertThatThrownBy(() -> design.withOutcomes(List.of())).hasMessageContaining("outcomes");
  }

  @Test
  void valuesOutOfRange_areRefused() {
    LiftDesign design = LiftDesign.of(0.1, 1_000);
    assertThatThrownBy(() -> LiftDesign.of(0, 1_000)).hasMessageContaining("holdoutShare");
    assertThatThrownBy(() -> LiftDesign.of(0.1, 0)).hasMessageContaining("expectedAccounts");
    assertThatThrownBy(() -> design.withCovariates(17)).hasMessageContaining("covariates");
    assertThatThrownBy(() -> new LiftDesign.Terms(0.6, 1, TrustRule.weighing()))
        .hasMessageContaining("errorRate");
    assertThatThrownBy(() -> new LiftOutcome("like", 1, 0.1)).hasMessageContaining("anticipated");
    assertThatThrownBy(() -> new LiftOutcome("like", 0.1, 0)).hasMessageContaining("worthwhile");
    assertThatThrownBy(() -> new LiftOutcome(" ", 0.1, 0.1)).hasMessageContaining("code");
  }
}
