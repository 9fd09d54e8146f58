package dev.zhenzan.audience.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.audience.choice.Choice;
import dev.zhenzan.audience.choice.ChoiceKind;
import dev.zhenzan.audience.choice.ChoiceState;
import dev.zhenzan.audience.choice.Choices;
import dev.zhenzan.audience.choice.RandomChoices;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AccountVectorsTest {
  private static final PlantedWorld WORLD = PlantedWorld.small(31);
  private static final int ROWS = 4_000;

  /** Warm and cold works. */
  private static final int WORKS = WORLD.works() + 6;

  private static final MatchModel MODEL = WORLD.learn(ROWS).with(WORLD.known(WORKS - 2));

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  private static double logOdds(MatchScore score, Head head) {
    double chance = head == Head.WATCH ? score.watch() : score.like();
    return Math.log(chance / (1 - chance));
  }

  private static ChoiceState choices(SplittableRandom random) {
    List<Choice> history = new ArrayList<>(RandomChoices.of(random, 1, random.nextInt(8)));
    history.add(Choice.of(0, random.nextLong(20), ChoiceKind.CONSENT_GIVEN));
    return Choices.of(history).at(0, RandomChoices.LAST);
  }

  @Test
  void accountTimesWork_withTheWorksBias_isTheScore() {
    SplittableRandom random = new SplittableRandom(17);
    for (int trial = 0; trial < 2_000; trial++) {
      Head head = Head.values()[trial % 2];
      AccountVectors vectors = MODEL.vectors(head);
      Viewer viewer =
          trial % 10 == 0
              ? Viewer.NOBODY_IN_PARTICULAR
              : new Viewer(random.nextInt(WORLD.accounts() + 20), choices(random));
      int video = random.nextInt(WORKS);
      long time = PlantedWorld.time(ROWS) + random.nextLong(30 * PlantedWorld.DAY);
      float[] account = new float[vectors.width() + 3];
      vectors.fill(viewer, account, 0);

      assertThat(dot(vectors.work(video), account) + vectors.bias(video, time))
          .as("trial %d: %s, work %d", trial, viewer, video)
          .isCloseTo(logOdds(MODEL.score(viewer, video, time), head), within(1e-3));
      assertThat(account).endsWith(0, 0, 0);
    }
  }

  @Test
  void all_areTheVectorsOfEach() {
    AccountVectors vectors = MODEL.vectors(Head.LIKE);
    int width = vectors.width();
    float[] all = vectors.all(9, Viewer::of);
    for (int account = 0; account < 9; account++) {
      float[] own = new float[all.length];
      vectors.fill(Viewer.of(account), own, account * width);
      for (int i = account * width; i < (account + 1) * width; i++) {
        assertThat(all[i]).isEqualTo(own[i]);
      }
    }
    assertThat(all).hasSize(9 * width);
  }
}
