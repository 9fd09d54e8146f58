package dev.zhenzan.diagnosis.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HourModelTest {
  private static final double DEEP = 0.5;

  /** Half a unit more at 21 h, half a unit less at 9 h. */
  private static double effect(int slot) {
    return DEEP * Math.cos(2 * Math.PI * (slot % 24 - 21) / 24);
  }

  /** Works of creators, published at any hour, with counts around 200. */
  private static WorkOutcomes works(int creators, int each, double strength, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    int rows = creators * each;
    int[] creator = IntStream.range(0, rows).map(row -> row / each).toArray();
    int[] slot = IntStream.range(0, rows).map(row -> random.nextInt(168)).toArray();
    double[] outcome = new double[rows];
    double[] ones = new double[rows];
    for (int row = 0; row < rows; row++) {
      double mean =
          Math.exp(Math.log(200) + strength * effect(slot[row]) + 0.5 * random.nextGaussian());
      outcome[row] = Math.rint(mean + Math.sqrt(mean) * random.nextGaussian());
      outcome[row] = Math.max(0, outcome[row]);
      ones[row] = 1;
    }
    return new WorkOutcomes(
        creators, creator, slot, new double[rows], outcome, ones, List.of(), new double[rows][0]);
  }

  private static BestTimes best(WorkOutcomes works) {
    return BestTimes.of(works, Relations.amongAll(0, works.creators()), HourPriors.none());
  }

  @Test
  void manyWorks_tellTheEffect() {
    BestTimes times = best(works(1, 600, 1, 1));

    // Within 3 h of the peak the effect is at least 0.7 of its height.
    assertThat(times.highest()).allSatisfy(slot -> assertThat(slot % 24).isBetween(18, 23));
    assertThat(times.isConvincing()).isTrue();
    assertThat(times.gain().mean()).isCloseTo(DEEP, within(0.2));
  }

  @Test
  void intervals_holdTheEffectAboutAsOftenAsTheySay() {
    int held = 0;
    int all = 0;
    for (long seed = 1; seed <= 12; seed++) {
      BestTimes times = best(works(1, 60, 1, seed));
      for (int slot = 0; slot < 168; slot += 12) {
        held +=
            times.effects().get(slot).low() <= effect(slot)
                    && effect(slot) <= times.effects().get(slot).high()
                ? 1
                : 0;
        all++;
      }
    }
    // Hours of one world go together: 12 worlds are worth some 36 independent hours, of which 95 %
    // less three deviations, 0.95 - 3 sqrt(0.95 0.05 / 36), is 0.84.
    assertThat(held / (double) all).isGreaterThan(0.84);
  }

  @Test
  void noEffect_isSeldomConvincing() {
    long convincing =
        IntStream.range(0, 12)
            .filter(seed -> best(works(1, 60, 0, 100 + seed)).isConvincing())
            .count();

    // 2.5 % of one side: of 12 worlds more than 2 happen three times in a thousand.
    assertThat(convincing).isLessThanOrEqualTo(2);
  }

  @Test
  void fewOwnWorks_followTheOthers() {
    WorkOutcomes all = works(12, 60, 1, 5);
    WorkOutcomes few = withoutMostOfTheFirst(all, 3);
    BestTimes times = best(few);

    assertThat(times.works()).isEqualTo(3);
    assertThat(times.highest()).allSatisfy(slot -> assertThat(slot % 24).isBetween(18, 23));
  }

  private static WorkOutcomes withoutMostOfTheFirst(WorkOutcomes works, int kept) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < works.size(); row++) {
      if (works.creator()[row] != 0 || row < kept) {
        rows.add(row);
      }
    }
    int[] chosen = rows.stream().mapToInt(row -> row).toArray();
    return new WorkOutcomes(
        works.creators(),
        IntStream.of(chosen).map(row -> works.creator()[row]).toArray(),
        IntStream.of(chosen).map(row -> works.slot()[row]).toArray(),
        new double[chosen.length],
        IntStream.of(chosen).mapToDouble(row -> works.outcome()[row]).toArray(),
        IntStream.of(chosen).mapToDouble(row -> 1).toArray(),
        List.of(),
        new double[chosen.length][0]);
  }

  @Test
  void oneWork_oneHour_saysNothingSignificant() {
    BestTimes one = best(works(1, 1, 1, 3));

    assertThat(one.isConvincing()).isFalse();
    assertThat(one.gain().interval().high()).isGreaterThan(one.gain().interval().low());
  }

  @Test
  void noWork_isAnswered() {
    WorkOutcomes others = works(3, 20, 1, 4);
    BestTimes times = BestTimes.of(others, Relations.amongAll(2, 3), HourPriors.none());

    assertThat(times.effects()).hasSize(168);
    assertThat(times.works() + times.others()).isEqualTo(60);
  }

  @Test
  void qualityThatGoesWithTheHour_isNotTakenForTheHour() {
    // All works of the evening are better, and nothing else is different: views and likes per view
    // both show it. Uncorrected, evenings would look e times as good.
    RandomGenerator random = new SplittableRandom(9);
    int rows = 400;
    int[] slot = new int[rows];
    double[] views = new double[rows];
    double[] likes = new double[rows];
    double[] ones = new double[rows];
    for (int row = 0; row < rows; row++) {
      slot[row] = random.nextInt(168);
      double quality = (slot[row] % 24 >= 18 ? 1 : 0) + 0.5 * random.nextGaussian();
      views[row] = Math.rint(300 * Math.exp(quality));
      double liked = views[row] * Math.min(0.9, 0.1 * Math.exp(0.5 * quality));
      likes[row] = Math.max(0, Math.rint(liked + Math.sqrt(liked) * random.nextGaussian()));
      ones[row] = 1;
    }
    WorkOutcomes works =
        new WorkOutcomes(
            1,
            new int[rows],
            slot,
            new double[rows],
            views,
            ones,
            List.of(new WorkOutcomes.Quality(likes, views)),
            new double[rows][0]);

    BestTimes times = best(works);

    // Of 1 at most a sixth is left.
    assertThat(times.effects().get(20).estimate() - times.effects().get(10).estimate())
        .isCloseTo(0, within(1.0 / 6));
  }
}
