package dev.zhenzan.audience.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Likes that come when everything was shown already. */
class LateLikesTest {
  private static final PlantedWorld WORLD = PlantedWorld.small(3);
  private static final int ROWS = 8_000;

  /** Half of the accounts, drawn by a seed, like what they are shown; long views are by chance. */
  private static MatchLog log(long seed, int stepsLater) {
    SplittableRandom random = new SplittableRandom(seed);
    MatchLog.Builder log = new MatchLog.Builder();
    for (int row = 0; row < ROWS; row++) {
      log.add(WORLD.account(row), WORLD.video(row), PlantedWorld.time(row), 1);
      log.label(row, random.nextInt(2) * MatchLog.WATCHED);
      if (Draws.uniform(seed, WORLD.account(row), 30) < 0.5 && random.nextInt(5) != 0) {
        log.like(row, PlantedWorld.time(row + stepsLater));
      }
    }
    return log.build(MatchLog.Basis.EXPOSURES);
  }

  private static double foretold(MatchLog log, long seed) {
    return PlantedWorld.training(seed).learn(WORLD.input(log)).learnt().quality().like().auc();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void likesAfterTheLastShowing_areNotForetold(long seed) {
    assertThat(foretold(log(seed, ROWS), seed)).isBetween(0.43, 0.57);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void likesOfTheSameAccounts_atOnce_areForetold(long seed) {
    assertThat(foretold(log(seed, 0), seed)).isGreaterThan(0.8);
  }
}
