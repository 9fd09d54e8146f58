package dev.zhenzan.detect.lockstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignificancesTest {
  private static final int TRIALS = 4_000;

  @ParameterizedTest
  @CsvSource({"1, 20, 0.1", "5, 20, 0.1", "5, 60, 0.5", "30, 12, 0.02", "30, 200, 0.3"})
  void chanceOfASum_isBounded(int targets, int likes, double probability) {
    SplittableRandom random = new SplittableRandom(targets * 1_000L + likes);
    int below = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      double sum = 0;
      for (int target = 0; target < targets; target++) {
        int count = 0;
        for (int like = 0; like < likes; like++) {
          count += random.nextDouble() < probability ? 1 : 0;
        }
        sum += Significances.binomialDeviance(count, likes, likes * probability);
      }
      below += Math.exp(-Significances.sumExponent(sum, targets)) <= 0.1 ? 1 : 0;
    }
    // At most 0.1 in the mean, whose standard deviation is sqrt(0.1 * 0.9 / 4000) = 0.0047; four
    // of them are passed by chance in 3 of 100,000 runs.
    assertThat((double) below / TRIALS).isLessThanOrEqualTo(0.1 + 4 * 0.0047);
  }

  @Test
  void deviance_ofAllLikes_isTheLogarithmOfTheChance() {
    assertThat(Significances.binomialDeviance(10, 10, 1))
        .isCloseTo(10 * Math.log(10), within(1e-9));
    assertThat(Significances.binomialDeviance(1, 10, 1)).isZero();
  }

  @Test
  void moreActivity_lowersDevianceByNoMoreThanTheBound() {
    SplittableRandom random = new SplittableRandom(7);
    for (int trial = 0; trial < TRIALS; trial++) {
      int likes = random.nextInt(1, 500);
      int count = random.nextInt(1, likes + 1);
      double expected = count * random.nextDouble(1e-4, 1);
      double factor = random.nextDouble(1, Math.max(1 + 1e-9, count / expected));
      double before = Significances.binomialDeviance(count, likes, expected);
      double after = Significances.binomialDeviance(count, likes, expected * factor);
      assertThat(after).isBetween(before - count * Math.log(factor) - 1e-6, before + 1e-6);
    }
  }

  @Test
  void qValues_areBenjaminiAndHochbergs() {
    double[] q = Significances.qValues(new double[] {0.04, 0.001, 1, 0.03, 0.01});

    assertThat(q).containsExactly(new double[] {0.05, 0.005, 1, 0.05, 0.025}, within(1e-12));
  }

  @Test
  void qValues_areNeverBelowPValues() {
    SplittableRandom random = new SplittableRandom(8);
    for (int trial = 0; trial < 100; trial++) {
      double[] p = random.doubles(random.nextInt(1, 50)).toArray();
      double[] q = Significances.qValues(p);
      for (int i = 0; i < p.length; i++) {
        assertThat(q[i]).isBetween(p[i], 1.0);
      }
    }
  }
}
