package dev.zhenzan.evaluation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.diagnosis.timing.HourPriors;
import dev.zhenzan.evaluation.chance.Chance;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BestTimeTrialTest {
  private static List<BestTimeTrial> trials(HourWorld.Settings settings, int worlds) {
    return IntStream.range(0, worlds)
        .mapToObj(
            seed ->
                BestTimeTrial.run(settings, HourPriors.none(), Chance.of(seed, "test " + settings)))
        .toList();
  }

  @Test
  void recommendedHours_haveAtMostHalfTheRegretOfTheRawMeans_confoundedOrNot() {
    for (HourWorld.Confounding confounding : HourWorld.Confounding.values()) {
      List<BestTimeTrial> trials =
          trials(new HourWorld.Settings(HourShape.ANYWHERE, 100, 8, confounding), 6);
      double regret = trials.stream().mapToDouble(BestTimeTrial::regret).sum();
      double raw = trials.stream().mapToDouble(BestTimeTrial::rawRegret).sum();

      assertThat(regret).as(confounding.name()).isLessThanOrEqualTo(0.5 * raw);
    }
  }

  @Test
  void intervals_holdConfoundedEffects() {
    List<BestTimeTrial> trials =
        trials(
            new HourWorld.Settings(
                HourShape.EVENING, 60, 0, HourWorld.Confounding.BEST_IN_THE_EVENING),
            10);

    // Hours of one world go together: 10 worlds are worth some 30 independent hours, of which 95 %
    // less three deviations is 0.83.
    assertThat(trials.stream().mapToDouble(BestTimeTrial::covered).average().orElse(0))
        .isGreaterThan(0.83);
  }

  @Test
  void worlds_dependOnTheirSeedAlone() {
    HourWorld.Settings settings =
        new HourWorld.Settings(HourShape.WEEKLY, 20, 1, HourWorld.Confounding.NONE);

    assertThat(HourWorld.draw(settings, Chance.of(3, "a")).effect())
        .isEqualTo(HourWorld.draw(settings, Chance.of(3, "a")).effect());
  }
}
