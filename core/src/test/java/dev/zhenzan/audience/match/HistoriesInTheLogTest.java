package dev.zhenzan.audience.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.audience.match.logit.Posterior;
import dev.zhenzan.audience.match.logit.Samples;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.HistoryTable;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories that end after the log began. */
class HistoriesInTheLogTest {
  private static final PlantedWorld WORLD = new PlantedWorld(300, 400, 7);
  private static final int ROWS = 4_000;
  private static final int BLOCK = ROWS / 4;

  /** The world's rows, watched or not by the toss of a coin. */
  private static MatchLog tossed(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    MatchLog.Builder log = new MatchLog.Builder();
    for (int row = 0; row < ROWS; row++) {
      int added = log.add(WORLD.account(row), WORLD.video(row), PlantedWorld.time(row), 1);
      log.label(added, random.nextInt(2) * MatchLog.WATCHED);
    }
    return log.build(MatchLog.Basis.EXPOSURES);
  }

  /** What the log tells, as histories that end with a row's time. */
  private static HistoryTable copied(MatchLog log, int lastRow) {
    HistoryTable.Builder histories = new HistoryTable.Builder();
    for (int row = 0; row <= lastRow; row++) {
      int account = log.account(row);
      histories.add(account, HistoryTable.Kind.WATCHED, log.video(row));
      if (log.labels(row) != 0) {
        histories.add(account, HistoryTable.Kind.WATCHED_LONG, log.video(row));
      }
      histories.until(account, log.time(lastRow));
    }
    return histories.build();
  }

  private static MatchInput input(MatchLog log, HistoryTable histories) {
    MatchInput bare = WORLD.input(log);
    return new MatchInput(log, histories, bare.works(), bare.size());
  }

  private static Samples samples(MatchInput input) {
    BlockLearner learner =
        new BlockLearner(
            MatchState.empty(PlantedWorld.settings(5), input.works()),
            input,
            Workers.sequential(),
            MatchTraining.Listener.none());
    learner.learn(PerHead.of(head -> Posterior.aboutZero(Term.COUNT, 1)));
    return learner.samples();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void coinsThatHistoriesTellOf_areNotForetold(long seed) {
    MatchLog log = tossed(seed);
    MatchModel model = PlantedWorld.training(seed).learn(input(log, copied(log, ROWS - 1)));

    assertThat(model.learnt().quality().watch().rows()).isEqualTo(BLOCK);
    assertThat(model.learnt().quality().watch().auc()).isBetween(0.43, 0.57);
  }

  @Test
  void historiesThatEndInABlock_areKnownFromTheNextOneOn_andInTheEnd() {
    MatchLog log = tossed(1);
    float[] without = samples(input(log, HistoryTable.none())).values();
    float[] with = samples(input(log, copied(log, 2 * BLOCK + 5))).values();
    int known = 2 * BLOCK * Term.COUNT;

    assertThat(Arrays.copyOf(with, known)).containsExactly(Arrays.copyOf(without, known));
    assertThat(with[known + Term.ACCOUNT_SHOWN_BEFORE.ordinal()]).isPositive();

    MatchModel model = PlantedWorld.training(1).learn(input(log, copied(log, ROWS - 1)));
    assertThat(model.state().counts().accountHistory().sum().shown()).isEqualTo(ROWS);
  }

  @Test
  void historiesOfTheVeryTimeOfTheFirstRow_mayTellOfIt_andAreKnownFromTheSecondBlockOn() {
    MatchLog log = tossed(1);
    HistoryTable untilFirst = copied(log, 0);

    assertThat(samples(input(log, untilFirst)).size()).isEqualTo(ROWS - BLOCK);
  }
}
