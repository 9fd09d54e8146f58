package dev.zhenzan.evaluation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.testkit.RealData;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KuaiRandHoursTest {
  @Test
  void predictedRatesOfHours_beatTheRawMeanOnAHeldBackDay() {
    Map<String, HeldOutHours.Comparison> comparisons =
        KuaiRandHours.rates(RealData.path("kuairand"), 6);

    assertThat(comparisons)
        .hasEntrySatisfying(
            "long views per view, creators",
            creators -> assertThat(creators.gain().estimate()).isPositive())
        .hasEntrySatisfying(
            "long views per view, all", all -> assertThat(all.gain().low()).isPositive());
  }
}
