package dev.zhenzan.exposure.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TrustRuleTest {
  @Test
  void weighing_countsByTrust() {
    assertThat(TrustRule.weighing().weight(0)).isEqualTo(1);
    assertThat(TrustRule.weighing().weight(0.25)).isEqualTo(0.75);
    assertThat(TrustRule.weighing().weight(1)).isZero();
  }

  @Test
  void removing_countsOneOrNothing() {
    TrustRule rule = TrustRule.removing(0.9);
    assertThat(rule.weight(0.89)).isEqualTo(1);
    assertThat(rule.weight(0.9)).isZero();
  }

  @Test
  void noProbability_isRefused() {
    assertThatThrownBy(() -> TrustRule.weighing().weight(1.1)).hasMessageContaining("1.1");
    assertThatThrownBy(() -> TrustRule.weighing().weight(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> TrustRule.removing(0)).hasMessageContaining("removedFrom");
  }
}
