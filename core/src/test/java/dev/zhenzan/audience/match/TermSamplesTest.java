package dev.zhenzan.audience.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.audience.match.logit.Posterior;
import dev.zhenzan.audience.match.logit.Samples;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.HistoryTable;
import org.junit.jupiter.api.Test;

class TermSamplesTest {
  private static final PlantedWorld WORLD = PlantedWorld.small(2);
  private static final int ROWS = 20_000;
  private static final int MOST = 1_000;

  /** Threes of rows, a thousand at most in all: more than four standard deviations. */
  private static final int CHANCE = 240;

  private static Samples samples(MatchLog log, HistoryTable histories) {
    MatchSettings plain = PlantedWorld.settings(2);
    MatchSettings few =
        new MatchSettings(
            plain.factors(),
            plain.blocks(),
            plain.firstSweeps(),
            plain.sweeps(),
            plain.recentHalfLifeDays(),
            plain.profiles(),
            MOST,
            plain.drawn(),
            plain.seed());
    MatchInput input = WORLD.input(log);
    BlockLearner learner =
        new BlockLearner(
            MatchState.empty(few, input.works()),
            new MatchInput(log, histories, input.works(), input.size()),
            Workers.sequential(),
            MatchTraining.Listener.none());
    learner.learn(PerHead.of(head -> Posterior.aboutZero(Term.COUNT, 1)));
    return learner.samples();
  }

  private static MatchLog relabelled(MatchLog.Basis basis, int everyNthByChance) {
    MatchLog.Builder log = new MatchLog.Builder();
    for (int row = 0; row < ROWS; row++) {
      int added = log.add(WORLD.account(row), WORLD.video(row), PlantedWorld.time(row), 1);
      log.label(added, basis == MatchLog.Basis.POSITIVES ? MatchLog.WATCHED : WORLD.labels(row));
      log.label(added, row % everyNthByChance == 0 ? MatchLog.RANDOM : 0);
    }
    return log.build(basis);
  }

  private static int labelled(Samples samples, int bits) {
    int count = 0;
    for (int row = 0; row < samples.size(); row++) {
      count += samples.has(row, bits) ? 1 : 0;
    }
    return count;
  }

  @Test
  void exposures_areAsManyAsWanted_andAllThoseByChance() {
    MatchLog plain = WORLD.log(0, ROWS);
    MatchLog marked = relabelled(MatchLog.Basis.EXPOSURES, 100);

    // Three of four blocks are sampled.
    assertThat(samples(plain, HistoryTable.none()).size()).isBetween(750 - CHANCE, 750 + CHANCE);
    assertThat(labelled(samples(marked, HistoryTable.none()), MatchLog.RANDOM)).isEqualTo(150);
  }

  @Test
  void positives_andWhatIsDrawnBesideThem_areAsManyAsWanted() {
    Samples samples = samples(relabelled(MatchLog.Basis.POSITIVES, ROWS), HistoryTable.none());

    assertThat(samples.size()).isBetween(750 - CHANCE, 750 + CHANCE);
    int drawn = labelled(samples, MatchLog.DRAWN);
    assertThat(drawn).isGreaterThan(3 * (samples.size() - drawn) / 2);
    assertThat(labelled(samples, MatchLog.DRAWN | MatchLog.WATCHED)).isZero();
  }

  @Test
  void histories_andWhatIsDrawnBesideThem_areAsManyAsWanted() {
    HistoryTable.Builder histories = new HistoryTable.Builder();
    for (int row = 0; row < 8_000; row++) {
      histories.add(row % 200, HistoryTable.Kind.WATCHED_LONG, row / 200);
    }
    Samples samples = samples(WORLD.log(0, 0), histories.build());

    assertThat(samples.size()).isBetween(MOST - CHANCE, MOST + CHANCE);
  }
}
