package dev.zhenzan.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoughlyTest {
  @ParameterizedTest
  @CsvSource({
    "0, NONE",
    "1, FEW",
    "9, FEW",
    "10, DOZEN",
    "24, DOZEN",
    "25, DOZENS",
    "99, DOZENS",
    "100, HUNDREDS",
    "999, HUNDREDS",
    "1000, THOUSANDS",
    "10000, MANY_THOUSANDS"
  })
  void number_becomesACoarseWord(long count, Roughly word) {
    assertThat(Roughly.of(count)).isEqualTo(word);
  }

  @Test
  void largestNumber_hasAWord() {
    assertThat(Roughly.of(Long.MAX_VALUE)).isEqualTo(Roughly.MANY_THOUSANDS);
  }

  @ParameterizedTest
  @CsvSource({"1, nearlyAll", "0.8, most", "0.5, half", "0.2, less", "0, few"})
  void share_becomesACoarseWord(double share, String word) {
    assertThat(Roughly.shareKey(share)).isEqualTo("explain.share." + word);
  }
}
