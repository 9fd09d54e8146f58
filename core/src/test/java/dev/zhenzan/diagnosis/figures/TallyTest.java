package dev.zhenzan.diagnosis.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.model.Interval;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TallyTest {
  @Test
  void independentCounts_haveWilsonsInterval() {
    Tally tally = new Tally(100, 2);
    for (int work = 0; work < 100; work++) {
      tally.add(work, work % 4 == 0 ? 1 : 0, 1);
    }
    Interval share = tally.share(1);
    Interval wilson = Tally.wilson(0.25, 100);

    // Works of one count each: the ratio's variance is the binomial one times 100 / 99.
    assertThat(share.estimate()).isEqualTo(0.25);
    assertThat(share.low()).isCloseTo(wilson.low(), within(0.002));
    assertThat(share.high()).isCloseTo(wilson.high(), within(0.002));
  }

  @Test
  void onePopularWork_isOnePieceOfEvidence() {
    Tally many = new Tally(50, 2);
    Tally one = new Tally(50, 2);
    for (int work = 0; work < 50; work++) {
      many.add(work, 0, 10);
      many.add(work, 1, 10);
      one.add(work, 0, 10);
    }
    one.add(0, 1, 500);

    assertThat(one.share(1).estimate()).isEqualTo(many.share(1).estimate());
    assertThat(width(one.share(1))).isGreaterThan(5 * width(many.share(1)));
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }

  @Test
  void intervals_coverSharesThatDifferBetweenWorks() {
    int held = 0;
    for (long seed = 0; seed < 400; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Tally tally = new Tally(40, 2);
      for (int work = 0; work < 40; work++) {
        double own = random.nextDouble();
        for (int count = 0; count < 30; count++) {
          tally.add(work, random.nextDouble() < own ? 1 : 0, 1);
        }
      }
      held += tally.share(1).low() <= 0.5 && 0.5 <= tally.share(1).high() ? 1 : 0;
    }
    // 95 % less three deviations of 400 trials, and some for 40 works instead of many.
    assertThat(held / 400.0).isBetween(0.90, 0.99);
  }

  @Test
  void nothing_mayBeAnything() {
    assertThat(new Tally(3, 2).share(0)).isEqualTo(new Interval(0, 0, 1));
  }
}
