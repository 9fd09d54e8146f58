package dev.zhenzan.evaluation.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.evaluation.world.Labels;
import dev.zhenzan.testkit.Trials;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** {@link BestCuts} and {@link BestChoices}. */
class BestF1Test {
  private static final double EXACT = 1e-12;
  private static final String[] FAMILIES = {"organic", "drip", "ring"};
  private static final int LEVELS = 6;

  /** Things at random, their scores on few levels. */
  private record Things(float[] scores, Labels truth) {
    static Things of(SplittableRandom random) {
      int size = random.nextInt(1, 40);
      float[] scores = new float[size];
      Labels.Builder truth = new Labels.Builder(size);
      for (int i = 0; i < size; i++) {
        int family = random.nextInt(FAMILIES.length);
        scores[i] = random.nextInt(LEVELS) / 2f;
        truth.set(i, family == 0 ? 0 : 1, FAMILIES[family]);
      }
      return new Things(scores, truth.build());
    }

    int level(int i) {
      return (int) (2 * scores[i]);
    }

    /**
     * F1 of a family where things of these levels are called; all families if it is their number.
     */
    double f1(int family, IntPredicate called) {
      long hit = 0;
      long wrong = 0;
      long missed = 0;
      for (int i = 0; i < scores.length; i++) {
        boolean positive =
            truth.label(i) == 1
                && (family == truth.families().size() || truth.familyIndex(i) == family);
        hit += positive && called.test(level(i)) ? 1 : 0;
        missed += positive && !called.test(level(i)) ? 1 : 0;
        wrong += truth.label(i) == 0 && called.test(level(i)) ? 1 : 0;
      }
      return hit + missed == 0 ? Double.NaN : 2.0 * hit / (2 * hit + wrong + missed);
    }
  }

  @Test
  void bestCuts_areThoseOfTryingEveryCut() {
    Trials.run(
        1,
        300,
        random -> {
          Things things = Things.of(random);
          double[] best = BestCuts.of(things.scores, things.truth);
          for (int family = 0; family < best.length; family++) {
            double tried = things.f1(family, level -> false);
            for (int from = 0; from < LEVELS; from++) {
              int lowest = from;
              tried = Math.max(tried, things.f1(family, level -> level >= lowest));
            }
            assertThat(best[family]).isCloseTo(tried, within(EXACT));
          }
        });
  }

  @Test
  void bestChoices_areThoseOfTryingEveryChoice() {
    Trials.run(
        1,
        300,
        random -> {
          Things things = Things.of(random);
          double[] best = BestChoices.of(things.scores, things.truth);
          for (int family = 0; family < best.length; family++) {
            double tried = things.f1(family, level -> false);
            for (int choice = 1; choice < 1 << LEVELS; choice++) {
              int chosen = choice;
              tried = Math.max(tried, things.f1(family, level -> (chosen >> level & 1) == 1));
            }
            assertThat(best[family]).isCloseTo(tried, within(EXACT));
          }
        });
  }

  @Test
  void otherFamilies_areNoErrors() {
    Labels truth =
        new Labels.Builder(3).set(0, 1, "drip").set(1, 1, "ring").set(2, 0, "organic").build();
    double[] best = BestCuts.of(new float[] {0.5f, 0.9f, 0.1f}, truth);

    assertThat(best[truth.familyIndex(0)]).isEqualTo(1);
    assertThat(best[truth.families().size()]).isEqualTo(1);
    assertThat(best[truth.familyIndex(2)]).isNaN();
  }
}
