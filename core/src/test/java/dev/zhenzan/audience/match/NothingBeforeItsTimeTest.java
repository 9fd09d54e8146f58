package dev.zhenzan.audience.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.audience.match.logit.Posterior;
import dev.zhenzan.audience.match.logit.Samples;
import dev.zhenzan.graph.Workers;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NothingBeforeItsTimeTest {
  private static final PlantedWorld WORLD = PlantedWorld.small(5);
  private static final int ROWS = 2_000;
  private static final int BLOCK = ROWS / 4;

  /** The world's log with labels drawn anew from one row on, and who and what from another. */
  private static MatchLog altered(int labelsFrom, int rowsFrom, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    MatchLog.Builder log = new MatchLog.Builder();
    for (int row = 0; row < ROWS; row++) {
      boolean kept = row < rowsFrom;
      int account = kept ? WORLD.account(row) : random.nextInt(WORLD.accounts());
      int video = kept ? WORLD.video(row) : random.nextInt(WORLD.works());
      float trust = row < labelsFrom ? 1 : 0.5f + 0.5f * (float) random.nextDouble();
      int labels = row < labelsFrom ? WORLD.labels(row) : random.nextInt(8);
      log.label(log.add(account, video, PlantedWorld.time(row), trust), labels);
    }
    return log.build(MatchLog.Basis.EXPOSURES);
  }

  /**
   * The world's log with likes that come up to a quarter of it after the showing. From a row's time
   * on the likes are others, and some of those before are taken back.
   */
  private static MatchLog lateLikes(int othersFrom, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    MatchLog.Builder log = new MatchLog.Builder();
    for (int row = 0; row < ROWS; row++) {
      log.add(WORLD.account(row), WORLD.video(row), PlantedWorld.time(row), 1);
      log.label(row, WORLD.labels(row) & MatchLog.WATCHED);
      int at = row + (int) (Draws.uniform(WORLD.seed(), row, 20) * BLOCK);
      int other = Math.max(row, othersFrom) + random.nextInt(BLOCK);
      if (at >= othersFrom && random.nextBoolean()) {
        log.like(row, PlantedWorld.time(other));
      } else if (at < othersFrom && (WORLD.labels(row) & MatchLog.LIKED) != 0) {
        log.like(row, PlantedWorld.time(at));
        if (random.nextInt(3) == 0) {
          log.unlike(row, PlantedWorld.time(other));
        }
      }
    }
    return log.build(MatchLog.Basis.EXPOSURES);
  }

  private static Samples samples(MatchLog log) {
    MatchInput input = WORLD.input(log);
    BlockLearner learner =
        new BlockLearner(
            MatchState.empty(PlantedWorld.settings(5), input.works()),
            input,
            Workers.sequential(),
            MatchTraining.Listener.none());
    learner.learn(PerHead.of(head -> Posterior.aboutZero(Term.COUNT, 1)));
    return learner.samples();
  }

  private static float[] terms(Samples samples, int blocks) {
    return Arrays.copyOf(samples.values(), (blocks - 1) * BLOCK * Term.COUNT);
  }

  @Test
  void termsOfABlock_doNotDependOnItsLabels_norOnAnythingLater() {
    Samples plain = samples(WORLD.log(0, ROWS));
    assertThat(plain.size()).isEqualTo(3 * BLOCK);
    for (int block = 2; block <= 4; block++) {
      for (long seed = 1; seed <= 3; seed++) {
        Samples other = samples(altered((block - 1) * BLOCK, block * BLOCK, seed));

        assertThat(terms(other, block))
            .as("block %d, seed %d", block, seed)
            .containsExactly(terms(plain, block));
      }
    }
  }

  @Test
  void termsOfABlock_doNotDependOnLikesOfEarlierRows_thatComeLater() {
    for (int block = 2; block <= 4; block++) {
      int from = (block - 1) * BLOCK;
      float[] one = terms(samples(lateLikes(from, 1)), block);
      for (long seed = 2; seed <= 4; seed++) {
        assertThat(terms(samples(lateLikes(from, seed)), block))
            .as("block %d, seed %d", block, seed)
            .containsExactly(one);
      }
      assertThat(terms(samples(lateLikes(from - BLOCK / 2, 1)), block)).isNotEqualTo(one);
    }
  }

  @Test
  void termsOfABlock_doDependOnEarlierLabels() {
    float[] plain = terms(samples(WORLD.log(0, ROWS)), 2);

    assertThat(terms(samples(altered(BLOCK / 2, ROWS, 1)), 2)).isNotEqualTo(plain);
  }

  @Test
  void rowsOfOneTime_areSeenByAStateThatKnowsNoneOfThem() {
    MatchLog.Builder log = new MatchLog.Builder();
    for (int row = 0; row < ROWS; row++) {
      long time = PlantedWorld.time(row < BLOCK ? 0 : 1);
      log.label(log.add(WORLD.account(row), WORLD.video(row), time, 1), WORLD.labels(row));
    }
    Samples samples = samples(log.build(MatchLog.Basis.EXPOSURES));
    float[] firstOfAccount = new float[WORLD.accounts()];
    Arrays.fill(firstOfAccount, Float.NaN);

    assertThat(samples.size()).isEqualTo(ROWS - BLOCK);
    for (int row = 0; row < samples.size(); row++) {
      int account = WORLD.account(BLOCK + row);
      float shown = samples.values()[row * Term.COUNT + Term.ACCOUNT_SHOWN.ordinal()];
      if (Float.isNaN(firstOfAccount[account])) {
        firstOfAccount[account] = shown;
      }
      assertThat(shown).as("row %d", row).isEqualTo(firstOfAccount[account]);
    }
  }
}
