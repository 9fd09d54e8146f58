package dev.zhenzan.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.verdict.context.Feature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractionModelTest {
  private static InteractionModel parse(String text) {
    return InteractionModel.parse(text.lines().toList());
  }

  @Test
  void model_isReadWithItsRemarks() {
    InteractionModel model =
        parse("# one\n# two\nbase 0.125\ntree\nsplit burst 0\nleaf -1\nleaf 3\n");
    double[] vector = new double[Feature.names().size()];

    assertThat(model.baseRate()).isEqualTo(0.125);
    assertThat(model.trees().sum(vector)).isEqualTo(-1);
    vector[Feature.BURST.ordinal()] = 1;
    assertThat(model.trees().sum(vector)).isEqualTo(3);
  }

  @Test
  void logOdds_areNeverBelowTheFloor() {
    assertThat(InteractionModel.logOdds(-80)).isEqualTo(InteractionModel.FLOOR);
    assertThat(InteractionModel.logOdds(0.5)).isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource({
    "'', line 1: expected 'base RATE'",
    "'# x|tree', line 2: expected 'base RATE'",
    "'# x|base high', line 2: not a number: high",
    "'base 1', 'line 1: a base rate lies between 0 and 1, neither included: 1.0'",
    "'base 0', 'line 1: a base rate lies between 0 and 1, neither included: 0.0'",
    "'base NaN', 'line 1: a base rate lies between 0 and 1, neither included: NaN'",
    "'# x|base 0.1|tree|leaf high', line 4: not a number: high",
    "'# x|base 0.1|tree|split hue 1|leaf 1|leaf 2', "
        + "line 4: expected 'split FEATURE THRESHOLD' or 'leaf NATS'",
  })
  void brokenText_namesTheLine(String text, String message) {
    assertThatThrownBy(() -> parse(text.replace('|', '\n')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
