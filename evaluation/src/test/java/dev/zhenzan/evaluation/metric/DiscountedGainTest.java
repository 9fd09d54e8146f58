package dev.zhenzan.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiscountedGainTest {
  private static final double EXACT = 1e-12;
  private final DiscountedGain gain = new DiscountedGain(3);

  @Test
  void relevantOnTop_gainsAll() {
    assertThat(gain.of(new int[] {4, 2, 9, 7}, work -> work == 4 || work == 2, 2))
        .isCloseTo(1, within(EXACT));
  }

  @Test
  void lowerPlaces_gainLess() {
    // Places 2 and 3 of two relevant: (1/log2 3 + 1/log2 4) / (1/log2 2 + 1/log2 3).
    double second = Math.log(2) / Math.log(3);
    assertThat(gain.of(new int[] {1, 2, 4}, work -> work != 1, 2))
        .isCloseTo((second + 0.5) / (1 + second), within(EXACT));
  }

  @Test
  void relevantBeyondThePlaces_isNotExpected() {
    int[] ranking = IntStream.range(0, 50).toArray();
    assertThat(gain.of(ranking, work -> true, 50)).isCloseTo(1, within(EXACT));
    assertThat(gain.of(ranking, work -> work > 2, 47)).isZero();
  }

  @Test
  void nothingRelevant_isNoNumber() {
    assertThat(gain.of(new int[] {1}, work -> false, 0)).isNaN();
  }

  @Test
  void noPlaces_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DiscountedGain(0));
  }
}
