package dev.zhenzan.exposure.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExposurePlanTest {
  record Bad(String named, ThrowingCallable call) {}

  static List<Bad> badSettings() {
    return List.of(
        new Bad("budget", () -> new Goal(0, 0)),
        new Bad("viewers", () -> new Goal(1, -1)),
        new Bad("exposures", () -> new FrequencyCap(0, 1)),
        new Bad("hours", () -> new FrequencyCap(1, 0)),
        new Bad("holdout", () -> new Shares(0.51, 0)),
        new Bad("exploration", () -> new Shares(0, Double.NaN)),
        new Bad("alpha", () -> new StopRule(0.3, 0.5, 0)),
        new Bad("leastShare", () -> new StopRule(0.3, 1.5, 0.01)),
        new Bad("remembered", () -> new ExposureHistory(1, 0)),
        new Bad("knowledge", () -> new WorkAudience.Builder(0, 0, 0)),
        new Bad("chance", () -> new WorkAudience.Builder(0, 0, 1).add(0, 1.1)),
        new Bad("segment", () -> new WorkAudience.Builder(0, 0, 1).add(0, 1, 64)),
        new Bad("once", () -> new WorkAudience.Builder(0, 0, 1).add(3, 1).add(3, 1).build()),
        new Bad(
            "different works",
            () ->
                new PlanScene(
                    List.of(empty(), empty()),
                    it -> it,
                    new ExposureHistory(1, 1),
                    (it, at) -> true)));
  }

  private static WorkAudience empty() {
    return new WorkAudience.Builder(0, 0, 1).build();
  }

  @ParameterizedTest
  @MethodSource("badSettings")
  void badSettings_areRefusedByName(Bad bad) {
    assertThatThrownBy(bad.call())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(bad.named());
  }

  @Test
  void audience_standsInTheOrderOfAccounts() {
    WorkAudience audience =
        new WorkAudience.Builder(4, 44, 1).add(9, 0.5, 2).add(2, 0.25).add(5, 0.75, 1).build();

    assertThat(audience.account(0)).isEqualTo(2);
    assertThat(audience.watch(2)).isEqualTo(0.5);
    assertThat(audience.segment(2)).isEqualTo(2);
    assertThat(audience.segments()).isEqualTo(3);
    assertThat(audience.meanWatch()).isEqualTo(0.5);
    assertThat(empty().meanWatch()).isZero();
  }

  @Test
  void audienceOfNobody_isOfNoUse() {
    PlanRun run =
        new PlanRun(
            new ExposurePlan(
                Goal.asManyAs(3),
                Pacing.even(0, 1),
                FrequencyCap.daily(1),
                new Shares(0, 0),
                StopRule.never(),
                1),
            new PlanScene(List.of(empty()), it -> it, new ExposureHistory(1, 1), (it, at) -> true));

    assertThat(run.visit(0, 0)).isEmpty();
    assertThat(run.report().ending()).isEqualTo(Ending.WORKS_STOPPED);
  }
}
