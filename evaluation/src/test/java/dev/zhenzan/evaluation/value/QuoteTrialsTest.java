package dev.zhenzan.evaluation.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.evaluation.value.PricingWorld.Claims;
import dev.zhenzan.evaluation.value.PricingWorld.Follows;
import dev.zhenzan.evaluation.value.PricingWorld.Size;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.Groups;
import dev.zhenzan.evaluation.world.settings.Scale;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.graph.Workers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Few markets and one small world; the benchmarks have many. */
class QuoteTrialsTest {
  private static PricingWorld world(Claims claims) {
    return new PricingWorld("test " + claims, claims, Follows.NEXT_REACH, Size.SMALL);
  }

  @Test
  void withEnoughDeals_theIntervalHolds_whateverWasClaimed() {
    for (Claims claims : Claims.values()) {
      MarketTrial.Outcome outcome = QuoteCoverage.measure(world(claims), 120, 4);
      // 240 quotes: a standard error of 2.6 %, more as those of a market share its level.
      assertThat(outcome.coverage()).isCloseTo(0.8, within(0.12));
      assertThat((double) outcome.belowMiddle() / outcome.quotes()).isCloseTo(0.5, within(0.15));
    }
  }

  @Test
  void deals_narrowTheRange() {
    double none = QuoteCoverage.measure(world(Claims.RIGHT), 0, 2).width();
    double many = QuoteCoverage.measure(world(Claims.RIGHT), 120, 2).width();
    assertThat(many).isLessThan(none);
  }

  @Test
  void auditedQuotes_comeNearTheTrueOnes() {
    WorldSettings settings =
        WorldSettings.defaults(3)
            .withScale(new Scale(2_500, 800, 14, Scale.defaults().start()))
            .withGroups(Groups.organic().with(Family.SLOW_DRIP, 1).with(Family.CAMOUFLAGED, 1));
    List<BuyerTrial.Buyer> buyers =
        BuyerTrial.run(settings, SimulatedVertical.pack(), Workers.sequential());
    assertThat(buyers).hasSizeGreaterThan(10);
    double[] errors = buyers.stream().mapToDouble(b -> Math.abs(b.audited())).sorted().toArray();
    double[] before = buyers.stream().mapToDouble(b -> Math.abs(b.counted())).sorted().toArray();
    assertThat(errors[errors.length / 2]).isLessThan(0.05);
    assertThat(before[before.length / 2]).isGreaterThan(2 * errors[errors.length / 2]);
  }
}
