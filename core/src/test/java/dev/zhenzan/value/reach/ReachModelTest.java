package dev.zhenzan.value.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.value.SmallSheet;
import dev.zhenzan.value.fact.FactSheet;
import dev.zhenzan.value.fact.ReachSource;
import dev.zhenzan.value.fact.Weighing;
import dev.zhenzan.value.fact.WorkFacts;
import dev.zhenzan.value.number.StudentT;
import dev.zhenzan.vertical.Basis;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReachModelTest {
  private static final LevelPrior WIDE = new LevelPrior(7, 2, Basis.ASSUMPTION, 0);

  private static ReachForecast forecast(SmallSheet small) {
    FactSheet sheet = small.sheet();
    return ReachModel.of(sheet).forecast(sheet.creator(1).orElseThrow(), Weighing.VALID, WIDE);
  }

  private static WorkFacts[] steady(int works, double viewers) {
    WorkFacts[] all = new WorkFacts[works];
    Arrays.setAll(all, i -> SmallSheet.work(i * 60.0 / works, viewers));
    return all;
  }

  private static SmallSheet views() {
    return new SmallSheet(ReachSource.VIEWS);
  }

  @Test
  void steadyWorks_areForetoldAsTheyAre() {
    ReachForecast forecast = forecast(views().with(1, steady(30, 5_000)));
    assertThat(Math.exp(forecast.level().median())).isCloseTo(5_000, within(500.0));
    assertThat(forecast.growth().slope()).isCloseTo(0, within(0.05));
    assertThat(forecast.measuredShare()).isGreaterThan(0.9);
  }

  @Test
  void oneHit_movesTheMiddleLittle() {
    WorkFacts[] works = steady(20, 1_000);
    double before = forecast(views().with(1, works)).level().median();
    works[10] = SmallSheet.work(30, 1_000_000);
    double after = forecast(views().with(1, works)).level().median();
    // A mean of logarithms would move by 6.9 / 20.
    assertThat(after - before).isBetween(0.0, 0.17);
  }

  @Test
  void growth_isFoundAndDrawnOut() {
    WorkFacts[] works = new WorkFacts[60];
    Arrays.setAll(works, i -> SmallSheet.work(i, 1_000 * Math.exp(0.3 * i / 30.0)));
    ReachForecast forecast = forecast(views().with(1, works));
    assertThat(forecast.growth().slope()).isCloseTo(0.3, within(0.15));
    assertThat(forecast.growth().slope()).isPositive();
    assertThat(Math.exp(forecast.level().median())).isGreaterThan(1_350);
  }

  @Test
  void fewWorks_stayNearTheirPeers() {
    double one = forecast(views().with(1, steady(1, 100_000))).level().median();
    double many = forecast(views().with(1, steady(40, 100_000))).level().median();
    assertThat(one).isBetween(WIDE.mean(), many);
    assertThat(many).isCloseTo(Math.log(100_000), within(0.1));
  }

  @Test
  void doubtedWork_hasLittleSay() {
    WorkFacts[] works = steady(6, 1_000);
    works[0] = SmallSheet.work(0, 20, 2_000, 0);
    double sure = forecast(views().with(1, works)).level().median();
    works[0] = SmallSheet.work(0, 20, 2_000, 100);
    double unsure = forecast(views().with(1, works)).level().median();
    assertThat(unsure).isGreaterThan(sure);
  }

  @Test
  void scatter_isTheLogs() {
    FactSheet sheet = views().withPeers(60, 2_000).sheet();
    ReachModel model = ReachModel.of(sheet);
    assertThat(model.scatterBasis()).isEqualTo(Basis.MEASURED);
    LevelPrior levels = model.levels(sheet.all()).orElseThrow();
    assertThat(levels.mean()).isCloseTo(Math.log(2_000), within(0.5));
    // The levels' deviation is 1; that of 60 has a standard error of 0.09, of ranks somewhat more.
    assertThat(levels.deviation()).isCloseTo(1, within(0.4));
    assertThat(ReachModel.of(views().with(1, steady(3, 10)).sheet()).scatterBasis())
        .isEqualTo(Basis.ASSUMPTION);
  }

  @Test
  void forecastsInterval_holdsTheNextWork_atTheNominalRate() {
    SplittableRandom random = new SplittableRandom(99);
    FactSheet sheet = views().withPeers(400, 2_000).sheet();
    ReachModel model = ReachModel.of(sheet);
    LevelPrior prior = model.levels(sheet.all()).orElseThrow();
    int held = 0;
    int trials = 0;
    for (var facts : sheet.all()) {
      ReachForecast forecast = model.forecast(facts, Weighing.VALID, prior);
      // What a work of this peer reaches: around the level that its works were drawn from.
      double level = SmallPeers.level(facts.creator() - 1_000);
      double next = level + 0.5 * random.nextGaussian();
      double half =
          Math.hypot(
              forecast.level().deviation() * 1.2816,
              forecast.scatter().scale()
                  * new StudentT(forecast.scatter().freedom()).quantile(0.9));
      held += Math.abs(next - forecast.level().median()) <= half ? 1 : 0;
      trials++;
    }
    // 400 trials: a standard error of 2 %; four of them.
    assertThat((double) held / trials).isCloseTo(0.8, within(0.08));
  }

  /** The levels that the peers of a small sheet were drawn around. */
  private static final class SmallPeers {
    static double level(int peer) {
      SplittableRandom random = new SplittableRandom(11);
      for (int before = 0; before < peer; before++) {
        random.nextGaussian();
        for (int i = 0; i < 8; i++) {
          random.nextDouble(60);
          random.nextGaussian();
        }
      }
      return Math.log(2_000) + random.nextGaussian();
    }
  }
}
