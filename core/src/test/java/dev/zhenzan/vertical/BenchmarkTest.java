package dev.zhenzan.vertical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarkTest {
  private static final Benchmark.Percentiles PERCENTILES =
      new Benchmark.Percentiles(0.01, 0.02, 0.04, 0.04, 0.1);

  private static Benchmark benchmark(Metric metric, Benchmark.Percentiles percentiles) {
    return new Benchmark(metric, "small", percentiles, Basis.ASSUMPTION, "Set for a test.");
  }

  @Test
  void percentilesThatDescend_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Benchmark.Percentiles(1, 3, 2, 4, 5))
        .withMessageContaining("not ascending");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Benchmark.Percentiles(1, Double.NaN, 2, 4, 5));
  }

  @Test
  void sharesAboveOne_areRefused_andCountsAreNot() {
    Benchmark.Percentiles counts = new Benchmark.Percentiles(0, 1, 2, 3, 40);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> benchmark(Metric.LIKE_RATE, counts))
        .withMessageContaining("like_rate of tier small");
    assertThat(benchmark(Metric.VIEWS_PER_WORK, counts).p90()).isEqualTo(40);
  }

  @Test
  void rank_isThatOfThePercentilesAndStraightBetween() {
    assertThat(PERCENTILES.rank(0.01)).isCloseTo(0.1, within(1e-12));
    assertThat(PERCENTILES.rank(0.03)).isCloseTo(0.375, within(1e-12));
    assertThat(PERCENTILES.rank(0.04)).isCloseTo(0.75, within(1e-12));
    assertThat(PERCENTILES.rank(0.1)).isCloseTo(0.9, within(1e-12));
  }

  @Test
  void rankOutsideOfThePercentiles_isTheMiddleOfWhatIsLeft() {
    assertThat(List.of(PERCENTILES.rank(0), PERCENTILES.rank(0.2))).containsExactly(0.05, 0.95);
  }

  @Test
  void rankNeverFalls() {
    double last = 0;
    for (double value = 0; value < 0.2; value += 0.001) {
      double rank = PERCENTILES.rank(value);
      assertThat(rank).isBetween(last, 1.0);
      last = rank;
    }
  }
}
