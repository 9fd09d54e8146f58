package dev.zhenzan.vertical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PeersTest {
  private static final SizeTier SMALL = tier("small", 0, 100);
  private static final SizeTier LARGE = tier("large", 100, Long.MAX_VALUE);
  private static final Benchmark BENCHMARK =
      new Benchmark(
          Metric.LIKE_RATE,
          "large",
          new Benchmark.Percentiles(0.1, 0.2, 0.3, 0.4, 0.5),
          Basis.CLAIM,
          "A test.");

  private static SizeTier tier(String code, long from, long below) {
    return new SizeTier(code, LocalizedText.same(code), from, below);
  }

  @Test
  void tier_holdsItsLowerBoundAndNotItsUpper() {
    Peers peers = new Peers(List.of(SMALL, LARGE), List.of());

    assertThat(peers.tier(99)).isEqualTo(SMALL);
    assertThat(peers.tier(100)).isEqualTo(LARGE);
    assertThat(peers.tier(-1)).isEqualTo(SMALL);
    assertThat(peers.tier(Long.MAX_VALUE)).isEqualTo(LARGE);
  }

  @Test
  void gapsOverlapsAndOpenEnds_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Peers(List.of(SMALL, tier("large", 101, Long.MAX_VALUE)), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Peers(List.of(SMALL, tier("large", 99, Long.MAX_VALUE)), List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Peers(List.of(SMALL), List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Peers(List.of(), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Peers(List.of(SMALL, tier("small", 100, Long.MAX_VALUE)), List.of()));
  }

  @Test
  void benchmark_isFoundByMetricAndTier() {
    Peers peers = new Peers(List.of(SMALL, LARGE), List.of(BENCHMARK));

    assertThat(peers.benchmark(Metric.LIKE_RATE, "large")).contains(BENCHMARK);
    assertThat(peers.benchmark(Metric.LIKE_RATE, "small")).isEmpty();
    assertThat(peers.benchmark(Metric.COMPLETION, "large")).isEmpty();
  }

  @Test
  void benchmarksOfUnknownTiersOrTwice_areRefused() {
    List<SizeTier> one = List.of(tier("all", 0, Long.MAX_VALUE));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Peers(one, List.of(BENCHMARK)))
        .withMessageContaining("unknown tier large");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Peers(List.of(SMALL, LARGE), List.of(BENCHMARK, BENCHMARK)))
        .withMessageContaining("twice");
  }
}
