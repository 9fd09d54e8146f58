package dev.zhenzan.audience.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.audience.match.factor.Factors;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TextSpaceTest {
  private static final int DIMENSIONS = 40;
  private static final int TEXTS = 300;

  /** Texts that differ ever less from direction to direction, away from the origin. */
  private static Factors texts(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] directions = new float[DIMENSIONS][DIMENSIONS];
    for (float[] direction : directions) {
      for (int i = 0; i < DIMENSIONS; i++) {
        direction[i] = (float) random.nextGaussian();
      }
    }
    Factors texts = Factors.zero(TEXTS, DIMENSIONS);
    for (int text = 0; text < TEXTS; text++) {
      for (int d = 0; d < DIMENSIONS; d++) {
        double much = random.nextGaussian() * Math.pow(0.8, d);
        for (int i = 0; i < DIMENSIONS; i++) {
          texts.values()[text * DIMENSIONS + i] +=
              (float) (much * directions[d][i] + 3.0 / (1 + d));
        }
      }
    }
    return texts;
  }

  private static double dot(float[] a, int fromA, float[] b, int fromB) {
    double sum = 0;
    for (int i = 0; i < DIMENSIONS; i++) {
      sum += (double) a[fromA + i] * b[fromB + i];
    }
    return sum;
  }

  /** The variance of texts along some orthonormal axes. */
  private static double variance(Factors texts, float[] axes) {
    double variance = 0;
    for (int from = 0; from < axes.length; from += DIMENSIONS) {
      double sum = 0;
      double squares = 0;
      for (int text = 0; text < TEXTS; text++) {
        double place = dot(texts.values(), text * DIMENSIONS, axes, from);
        sum += place;
        squares += place * place;
      }
      variance += squares / TEXTS - (sum / TEXTS) * (sum / TEXTS);
    }
    return variance;
  }

  private static float[] randomAxes(SplittableRandom random, int count) {
    float[] axes = new float[count * DIMENSIONS];
    for (int from = 0; from < axes.length; from += DIMENSIONS) {
      for (int i = 0; i < DIMENSIONS; i++) {
        axes[from + i] = (float) random.nextGaussian();
      }
      for (int before = 0; before < from; before += DIMENSIONS) {
        double times = dot(axes, from, axes, before);
        for (int i = 0; i < DIMENSIONS; i++) {
          axes[from + i] -= (float) (times * axes[before + i]);
        }
      }
      double length = Math.sqrt(dot(axes, from, axes, from));
      for (int i = 0; i < DIMENSIONS; i++) {
        axes[from + i] /= (float) length;
      }
    }
    return axes;
  }

  @Test
  void axes_areOrthonormal() {
    for (long seed = 1; seed <= 5; seed++) {
      float[] axes = TextSpace.of(texts(seed), seed).parts().axes();
      for (int a = 0; a < TextSpace.WIDTH; a++) {
        for (int b = 0; b <= a; b++) {
          assertThat(dot(axes, a * DIMENSIONS, axes, b * DIMENSIONS))
              .as("seed %d, axes %d and %d", seed, a, b)
              .isCloseTo(a == b ? 1 : 0, within(1e-5));
        }
      }
    }
  }

  @Test
  void axes_holdMoreVarianceThanAnyOthers() {
    for (long seed = 1; seed <= 5; seed++) {
      Factors texts = texts(seed);
      double own = variance(texts, TextSpace.of(texts, seed).parts().axes());
      SplittableRandom random = new SplittableRandom(seed);
      for (int trial = 0; trial < 10; trial++) {
        assertThat(variance(texts, randomAxes(random, TextSpace.WIDTH)))
            .as("seed %d", seed)
            .isLessThan(own);
      }
      // Sixteen directions whose lengths fall by 0.8 hold 1 - 0.64^16 of the variance, and more.
      assertThat(own).isGreaterThan(0.99 * variance(texts, randomAxes(random, DIMENSIONS)));
    }
  }

  @Test
  void places_haveAMeanSquareOfOne_aboutTheirMean() {
    Factors texts = texts(3);
    TextSpace space = TextSpace.of(texts, 3);
    double squares = 0;
    double[] mean = new double[space.width()];
    for (int text = 0; text < TEXTS; text++) {
      float[] place = space.place(texts.values(), text * DIMENSIONS);
      for (int i = 0; i < place.length; i++) {
        squares += (double) place[i] * place[i] / TEXTS;
        mean[i] += place[i] / TEXTS;
      }
    }

    assertThat(squares).isCloseTo(1, within(1e-4));
    assertThat(mean).containsExactly(new double[space.width()], within(1e-4));
  }

  @Test
  void parts_makeTheSameSpace() {
    Factors texts = texts(4);
    TextSpace space = TextSpace.of(texts, 4);
    TextSpace again = TextSpace.of(space.parts());

    assertThat(again.place(texts.values(), 0)).containsExactly(space.place(texts.values(), 0));
    assertThat(again.parts()).usingRecursiveComparison().isEqualTo(space.parts());
    assertThat(TextSpace.of(texts, 4).parts()).usingRecursiveComparison().isEqualTo(space.parts());
  }

  @Test
  void textsThatAreAllAlike_lieAtTheOrigin() {
    float[] values = new float[3 * 2];
    Arrays.fill(values, 0.25f);
    TextSpace space = TextSpace.of(new Factors(2, values), 1);

    assertThat(space.place(values, 0)).containsOnly(0);
    assertThat(space.width()).isEqualTo(2);
  }
}
