package dev.zhenzan.files.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupInWordsTest {
  private static GroupInWords words(double pValue) {
    LockstepGroup group =
        new LockstepGroup(
            new int[] {0, 1},
            new int[] {0},
            new int[] {0, 1, 3},
            new Period(Fixture.NOON, Fixture.NOON + 1_000_000),
            new LockstepGroup.Significance(0.04, 1_200, pValue, pValue),
            true);
    return GroupInWords.of(group, Fixture.table());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, Double.MIN_VALUE, 9e-301})
  void probabilityNearTheLeastDouble_isToldAsBelowABound(double pValue) {
    assertThat(words(pValue).english()).endsWith("in the log is below 1e-300.");
    assertThat(words(pValue).chinese()).endsWith("的概率低于 1e-300。");
  }

  @Test
  void otherProbabilities_areToldAsTheyAre() {
    assertThat(words(1e-299).english()).endsWith("in the log is 1.0e-299.");
    assertThat(words(0.25).english()).endsWith("in the log is 0.250.");
    assertThat(words(0.25).chinese()).endsWith("的概率为 0.250。");
  }
}
