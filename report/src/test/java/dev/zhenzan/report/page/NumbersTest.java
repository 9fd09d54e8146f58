package dev.zhenzan.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.model.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0%",
    "0.00001, <0.01%",
    "0.0004, 0.04%",
    "0.0123, 1.2%",
    "0.5, 50.0%",
    "0.9985, 99.9%",
    "0.9995, 99.95%",
    "0.99999, >99.99%",
    "1, 100%"
  })
  void percent_isNeverZeroOrFullForWhatIsNot(double share, String text) {
    assertThat(Numbers.percent(share)).isEqualTo(text);
  }

  @Test
  void shareOfNothing_isADash() {
    assertThat(Numbers.share(0, 0)).isEqualTo("–");
  }

  @ParameterizedTest
  @CsvSource({
    "0.99, 0.9991, 99.00% – 99.91%",
    "0.0005, 0.02, 0.05% – 2.00%",
    "0.5, 0.75, 50.0% – 75.0%",
    "0.25, 1, 25.0% – 100%",
    "0, 0.99999, 0% – >99.99%"
  })
  void percentBounds_haveAsManyDecimalsOnBothSides(double low, double high, String text) {
    assertThat(Numbers.percentBounds(new Interval(low, low, high))).isEqualTo(text);
  }

  @Test
  void countBounds_areRoundedOutwards() {
    assertThat(Numbers.countBounds(new Interval(10.6, 11, 1234.2))).isEqualTo("10 – 1,235");
  }

  @ParameterizedTest
  @CsvSource({"0.9, 0.9", "20, 20", "0.12345, 0.1235", "1000, '1,000'"})
  void plain_hasNoNeedlessDigits(double number, String text) {
    assertThat(Numbers.plain(number)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 4, 5, 9, 10, 99, 1_000, 123_456, Integer.MAX_VALUE})
  void axisStep_givesOneToFourLines(long max) {
    assertThat(max / Numbers.axisStep(max)).isBetween(1L, 4L);
  }
}
