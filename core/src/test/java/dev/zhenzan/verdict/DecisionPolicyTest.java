package dev.zhenzan.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionPolicyTest {
  private static final int BURST = Reason.BURST_COMPOSITION.bit();
  private final DecisionPolicy policy = new DecisionPolicy(0.4, 0.8);

  @ParameterizedTest
  @CsvSource({
    "0, VALID",
    "0.399, VALID",
    "0.4, SUSPECT",
    "0.799, SUSPECT",
    "0.8, INVALID_SOPHISTICATED",
    "1, INVALID_SOPHISTICATED"
  })
  void decide_changesAtTheThresholdsThemselves(double probability, Verdict expected) {
    assertThat(policy.decide(probability, BURST)).isEqualTo(expected);
  }

  @Test
  void decide_withAGeneralReasonAmongOthers_isGeneral() {
    assertThat(policy.decide(0.9, BURST | Reason.IMPOSSIBLE_RATE.bit()))
        .isEqualTo(Verdict.INVALID_GENERAL);
    assertThat(policy.decide(0.5, Reason.IMPOSSIBLE_RATE.bit())).isEqualTo(Verdict.SUSPECT);
  }

  @Test
  void decide_isByTheProbabilityAsItIsWritten() {
    assertThat(policy.decide(0.7999999, BURST)).isEqualTo(Verdict.INVALID_SOPHISTICATED);
    assertThat(policy.decide(Math.nextDown(0.4f), BURST)).isEqualTo(Verdict.SUSPECT);
    assertThat(policy.decide(0.799999, BURST)).isEqualTo(Verdict.SUSPECT);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.5", "0.6, 0.5", "0.5, 1.1", "NaN, 0.5", "0.5, NaN"})
  void policy_outOfOrder_isRefused(double suspect, double invalid) {
    assertThatThrownBy(() -> new DecisionPolicy(suspect, invalid))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Double.toString(suspect));
  }

  @Test
  void standard_needsNineChancesInTenForInvalid() {
    assertThat(DecisionPolicy.standard()).isEqualTo(new DecisionPolicy(0.5, 0.9));
  }
}
