package dev.zhenzan.detect.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class CountsTest {
  @Test
  void largeCounts_tendToTheGammasLimit() {
    double limit = 10 * (3 - 1 - Math.log(3));
    assertThat(Counts.ratio(3e9, 1e9, 10)).isCloseTo(limit, offset(1e-3));
  }

  @Test
  void largeShape_tendsToPoisson() {
    double poisson = 30 * Math.log(3) - 20;
    assertThat(Counts.ratio(30, 10, 1e9)).isCloseTo(poisson, offset(1e-3));
  }

  @Test
  void whatWasExpected_saysNothing() {
    assertThat(Counts.ratio(50, 50, 4)).isCloseTo(0, offset(1e-9));
    assertThat(Counts.excess(40, 50, 4)).isZero();
    assertThat(Counts.deficit(60, 50, 4)).isZero();
    assertThat(Counts.deficit(0, 50, 4)).isPositive();
  }
}
