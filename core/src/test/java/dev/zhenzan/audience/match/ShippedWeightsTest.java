package dev.zhenzan.audience.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.audience.match.logit.LogisticFit;
import dev.zhenzan.audience.match.logit.Posterior;
import dev.zhenzan.audience.match.logit.Samples;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.HistoryTable;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** What is said of a model, of positives alone, is said of the weights that it has. */
class ShippedWeightsTest {
  private static final PlantedWorld WORLD = new PlantedWorld(300, 400, 2);
  private static final int ROWS = 6_000;
  private static final int FACTORS = Term.FACTORS.ordinal();
  private static final Posterior PRIOR = Posterior.aboutZero(Term.COUNT, 1);

  private final BlockLearner learner = learner();
  private final MatchModel.Learnt learnt = learner.learn(PerHead.of(head -> PRIOR)).learnt();

  /** What was watched long, of some rows. */
  private static MatchLog positives(int from, int to) {
    MatchLog.Builder log = new MatchLog.Builder();
    for (int row = from; row < to; row++) {
      if ((WORLD.labels(row) & MatchLog.WATCHED) != 0) {
        int added = log.add(WORLD.account(row), WORLD.video(row), PlantedWorld.time(row), 1);
        log.label(added, WORLD.labels(row));
      }
    }
    return log.build(MatchLog.Basis.POSITIVES);
  }

  private static HistoryTable histories(int from, int to) {
    HistoryTable.Builder histories = new HistoryTable.Builder();
    MatchLog log = positives(from, to);
    for (int row = 0; row < log.size(); row++) {
      histories.add(log.account(row), HistoryTable.Kind.WATCHED_LONG, log.video(row));
    }
    return histories.build();
  }

  private static MatchInput input(MatchLog log, HistoryTable histories) {
    MatchInput bare = WORLD.input(log);
    return new MatchInput(log, histories, bare.works(), bare.size());
  }

  private static BlockLearner learner() {
    MatchInput input = WORLD.input(positives(0, ROWS));
    return new BlockLearner(
        MatchState.empty(PlantedWorld.settings(2), input.works()),
        input,
        Workers.sequential(),
        MatchTraining.Listener.none());
  }

  private Posterior fit(Head head, IntPredicate counted) {
    return LogisticFit.of(learner.samples(), head.label(), counted, PRIOR, Workers.sequential());
  }

  private double scale(Head head) {
    return learnt.weights().of(head).mean()[FACTORS] / fit(head, row -> true).mean()[FACTORS];
  }

  private HeldOutQuality quality(Head head, double scale) {
    Samples rows = learner.samples();
    int first = rows.size() - learnt.quality().of(head).rows();
    Posterior part = fit(head, row -> row < first);
    part.mean()[FACTORS] *= scale;
    double[] probability = new double[rows.size() - first];
    boolean[] label = new boolean[probability.length];
    for (int i = 0; i < label.length; i++) {
      probability[i] = Posterior.probability(part.logOdds(rows.values(), (first + i) * Term.COUNT));
      label[i] = rows.has(first + i, head.label());
    }
    return HeldOutQuality.of(probability, label);
  }

  @Test
  void quality_isThatOfScaledFactors() {
    double scale = scale(Head.WATCH);

    assertThat(scale).isGreaterThan(1.5);
    assertThat(learnt.quality().watch()).isEqualTo(quality(Head.WATCH, Math.rint(scale)));
    assertThat(learnt.quality().watch()).isNotEqualTo(quality(Head.WATCH, 1));
  }

  @Test
  void likes_areNotScaled() {
    assertThat(scale(Head.LIKE)).isCloseTo(1, within(1e-9));
    assertThat(learnt.quality().like()).isEqualTo(quality(Head.LIKE, 1));
  }

  @Test
  void goingOn_scalesNothingAgain() {
    MatchLog none = positives(0, 0);
    assertNotScaled(WORLD.input(positives(0, ROWS)), WORLD.input(positives(ROWS, 2 * ROWS)));
    assertNotScaled(input(none, histories(0, ROWS)), input(none, histories(ROWS, ROWS + 1_000)));
  }

  /** What is learnt of a second input is what is fitted to it, the first being the prior. */
  private static void assertNotScaled(MatchInput first, MatchInput second) {
    MatchModel model = PlantedWorld.training(2).learn(first);
    PerHead<Posterior> priors = model.learnt().weights();
    BlockLearner further =
        new BlockLearner(
            model.state(), second, Workers.sequential(), MatchTraining.Listener.none());
    Posterior learnt = further.learn(priors).learnt().weights().watch();
    Posterior fitted =
        LogisticFit.of(
            further.samples(),
            Head.WATCH.label(),
            row -> true,
            priors.watch(),
            Workers.sequential());

    assertThat(learnt.mean()).containsExactly(fitted.mean());
  }
}
