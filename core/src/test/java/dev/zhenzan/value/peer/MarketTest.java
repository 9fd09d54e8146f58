package dev.zhenzan.value.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.value.SmallVertical;
import dev.zhenzan.vertical.Basis;
import dev.zhenzan.vertical.Metric;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MarketTest {
  private static final Market MARKET = new Market(SmallVertical.pack());

  private static double price(OptionalLong followers, double views) {
    TierPosition position = MARKET.position(followers, views);
    return MARKET.level(Metric.PRICE_PER_THOUSAND_VIEWS, position).curve().quantile(0.5);
  }

  @Test
  void followers_sayTheTier() {
    assertThat(price(OptionalLong.of(9_999), 1e6)).isCloseTo(40, within(1e-6));
    assertThat(price(OptionalLong.of(10_000), 1)).isCloseTo(80, within(1e-6));
  }

  @Test
  void withoutFollowers_reachLiesBetweenTiers_withoutASudden() {
    assertThat(price(OptionalLong.empty(), 1_000)).isCloseTo(40, within(1e-6));
    // In the middle of 1,000 and 100,000, by logarithms.
    assertThat(price(OptionalLong.empty(), 10_000)).isCloseTo(40 * Math.sqrt(2), within(1e-6));
    assertThat(price(OptionalLong.empty(), 1e9)).isCloseTo(80, within(1e-6));
    assertThat(price(OptionalLong.empty(), 0)).isCloseTo(40, within(1e-6));
    double before = price(OptionalLong.empty(), 9_999);
    assertThat(price(OptionalLong.empty(), 10_001)).isCloseTo(before, within(0.01));
  }

  @Test
  void metricThatThePackLeavesOut_isAnAssumption() {
    TierPosition position = MARKET.position(OptionalLong.of(5), 5);
    Market.Level level = MARKET.level(Metric.COMMENT_RATE, position);
    assertThat(level.basis()).isEqualTo(Basis.ASSUMPTION);
    assertThat(level.source()).isEmpty();
  }
}
