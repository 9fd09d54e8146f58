package dev.zhenzan.verdict.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.SmallLog;
import dev.zhenzan.graph.Workers;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two topics of forty videos; fans like twelve of one of them. */
class AffinityTest {
  private static final int VIDEOS = 40;
  private static final int FANS = 200;
  private static final int STRAYS = 20;

  private final SmallLog log = SmallLog.empty();

  private void fans(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int fan = 0; fan < FANS; fan++) {
      String topic = fan % 2 == 0 ? "x" : "y";
      for (int i = 0; i < 12; i++) {
        log.like("fan" + fan, topic + random.nextInt(VIDEOS), random.nextInt(100_000));
      }
    }
  }

  private Likes likes() {
    return Likes.of(log.table(), Workers.sequential());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void strays_areOfLowerAffinityThanFans(long seed) {
    fans(seed);
    // Each of an account of the other topic, after all likes of fans.
    for (int stray = 0; stray < STRAYS; stray++) {
      log.like("fan" + stray, (stray % 2 == 0 ? "y" : "x") + stray, 200_000 + stray);
    }
    Likes likes = likes();
    float[] affinity = Affinity.of(likes, new float[likes.size()], Workers.sequential());

    int fans = likes.size() - STRAYS;
    double ofFans = mean(affinity, 0, fans);
    double ofStrays = mean(affinity, fans, likes.size());
    assertThat(ofFans).as("seed %d", seed).isBetween(0.2, 1.0);
    assertThat(ofStrays).as("seed %d", seed).isLessThan(ofFans / 2);
    for (int stray = fans; stray < likes.size(); stray++) {
      assertThat((double) affinity[stray]).as("seed %d, %d", seed, stray).isLessThan(ofFans);
    }
  }

  private static double mean(float[] of, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += of[i];
    }
    return sum / (to - from);
  }

  @Test
  void likes_ofAVideoOfFourLikes_areOfNone() {
    fans(4);
    for (int fan = 0; fan < 4; fan++) {
      log.like("fan" + fan, "rare", 200_000 + fan);
    }
    Likes likes = likes();
    float[] affinity = Affinity.of(likes, new float[likes.size()], Workers.sequential());

    assertThat(mean(affinity, likes.size() - 4, likes.size())).isZero();
  }

  @Test
  void likes_ofAVideoAllOfWhoseLikesAreDoubted_areOfNone() {
    fans(5);
    for (int fan = 0; fan < 6; fan++) {
      log.like("fan" + fan, "hired", 200_000 + fan);
    }
    Likes likes = likes();
    float[] doubt = new float[likes.size()];
    for (int like = likes.size() - 6; like < likes.size(); like++) {
      doubt[like] = 0.9f;
    }
    float[] affinity = Affinity.of(likes, doubt, Workers.sequential());

    for (int like = likes.size() - 6; like < likes.size(); like++) {
      assertThat(affinity[like]).isZero();
    }
  }

  @Test
  void smallLog_hasNone() {
    log.like("a", "v", 0);

    assertThat(Affinity.of(likes(), new float[1], Workers.sequential())).containsExactly(0);
  }
}
