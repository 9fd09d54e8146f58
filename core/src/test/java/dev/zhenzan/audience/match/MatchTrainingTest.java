package dev.zhenzan.audience.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.audience.choice.ChoiceState;
import dev.zhenzan.audience.profile.InterestProfiles;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.HistoryTable;
import dev.zhenzan.pipeline.WorkerThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchTrainingTest {
  private static final int ROWS = 12_000;
  private static final PlantedWorld WORLD = PlantedWorld.small(11);
  private static final MatchModel MODEL = WORLD.learn(ROWS);
  private static final long LATER = PlantedWorld.time(ROWS);

  private static double watch(MatchModel model, int account, int video) {
    return model.score(Viewer.of(account), video, LATER).watch();
  }

  private static double contribution(MatchModel model, Term term, int account, int video) {
    return model.contributions(Head.WATCH, Viewer.of(account), video, LATER)[term.ordinal()];
  }

  /**
   * The share of accounts and works in which a work of the loved topic is above one of the other.
   */
  private static double tasteFound(MatchModel model) {
    int right = 0;
    int pairs = 0;
    for (int account = 0; account < WORLD.accounts(); account++) {
      for (int video = 0; video + 1 < WORLD.works(); video++) {
        double own = watch(model, account, video + (account + video) % 2);
        right += own > watch(model, account, video + (account + video + 1) % 2) ? 1 : 0;
        pairs++;
      }
    }
    return (double) right / pairs;
  }

  @Test
  void taste_isFound_beyondWhatTheWorksRateTells() {
    double[] shown = new double[WORLD.works()];
    double[] watched = new double[WORLD.works()];
    for (int row = 0; row < ROWS; row++) {
      shown[WORLD.video(row)]++;
      watched[WORLD.video(row)] += WORLD.labels(row) & MatchLog.WATCHED;
    }
    double rate =
        WORLD
            .quality(ROWS, 2 * ROWS, (account, video, time) -> watched[video] / (shown[video] + 1))
            .auc();
    HeldOutQuality model = WORLD.quality(ROWS, 2 * ROWS, MODEL);

    assertThat(model.auc()).isGreaterThan(rate + 0.1);
    assertThat(model.calibrationError()).isLessThan(0.03);
    assertThat(MODEL.learnt().quality().watch().auc()).isCloseTo(model.auc(), within(0.03));
  }

  @Test
  void learning_withAnyNumberOfThreads_givesTheSameBits() {
    try (WorkerThreads threads = new WorkerThreads(3)) {
      MatchModel model =
          new MatchTraining(PlantedWorld.settings(11), threads, MatchTraining.Listener.none())
              .learn(WORLD.input(WORLD.log(0, ROWS)));

      assertThat(model.learnt()).usingRecursiveComparison().isEqualTo(MODEL.learnt());
      assertThat(model.score(Viewer.of(3), 4, LATER))
          .isEqualTo(MODEL.score(Viewer.of(3), 4, LATER));
    }
  }

  @Test
  void learning_tellsHowFarItIs_andEndsWhereItSaid() {
    List<Integer> steps = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    new MatchTraining(
            PlantedWorld.settings(1),
            Workers.sequential(),
            (done, of) -> {
              steps.add(done);
              ends.add(of);
            })
        .learn(WORLD.input(WORLD.log(0, 2_000)));

    assertThat(steps).containsExactlyElementsOf(IntStream.rangeClosed(1, 7).boxed().toList());
    assertThat(ends).containsOnly(7);
  }

  @Test
  void logWithoutAnythingBefore_isRefused() {
    assertThatThrownBy(() -> WORLD.learn(0)).isInstanceOf(TooLittleToLearnException.class);
    assertThatThrownBy(() -> WORLD.learn(1)).isInstanceOf(TooLittleToLearnException.class);
  }

  @Test
  void contributions_addUpToTheScore() {
    for (int video = 0; video < WORLD.works(); video++) {
      double[] parts = MODEL.contributions(Head.LIKE, Viewer.of(video), video, LATER);
      double sum = IntStream.range(0, parts.length).mapToDouble(i -> parts[i]).sum();

      assertThat(1 / (1 + Math.exp(-sum)))
          .isCloseTo(MODEL.score(Viewer.of(video), video, LATER).like(), within(1e-9));
    }
  }

  @Test
  void coldAccount_isScoredByTheWork() {
    int cold = WORLD.accounts() + 5;
    double good = 0;
    double bad = 0;
    for (int video = 0; video < WORLD.works(); video++) {
      for (Term term : List.of(Term.FACTORS, Term.TAGS, Term.TEXT)) {
        assertThat(contribution(MODEL, term, cold, video)).isCloseTo(0, within(1e-6));
      }
      good += WORLD.quality(video) > 0.5 ? watch(MODEL, cold, video) : 0;
      bad += WORLD.quality(video) < -0.5 ? watch(MODEL, cold, video) : 0;
    }
    long goods = IntStream.range(0, WORLD.works()).filter(v -> WORLD.quality(v) > 0.5).count();
    long bads = IntStream.range(0, WORLD.works()).filter(v -> WORLD.quality(v) < -0.5).count();

    assertThat(good / goods).isGreaterThan(bad / bads + 0.1);
  }

  @Test
  void coldWork_isScoredByItsTopic() {
    MatchModel model = MODEL.with(WORLD.known(WORLD.works() + 2));
    int even = WORLD.works();
    int found = 0;
    for (int account = 0; account < WORLD.accounts(); account++) {
      assertThat(contribution(model, Term.FACTORS, account, even)).isZero();
      double difference = watch(model, account, even) - watch(model, account, even + 1);
      found += difference > 0 == (account % 2 == 0) ? 1 : 0;
    }

    assertThat(found).isGreaterThan(WORLD.accounts() * 9 / 10);
  }

  @Test
  void logOfPositives_tellsTaste() {
    MatchLog.Builder positives = new MatchLog.Builder();
    for (int row = 0; row < ROWS; row++) {
      if ((WORLD.labels(row) & MatchLog.WATCHED) != 0) {
        int added = positives.add(WORLD.account(row), WORLD.video(row), PlantedWorld.time(row), 1);
        positives.label(added, WORLD.labels(row));
      }
    }
    MatchLog log = positives.build(MatchLog.Basis.POSITIVES);

    assertThat(tasteFound(PlantedWorld.training(1).learn(WORLD.input(log)))).isGreaterThan(0.8);
  }

  private static HistoryTable histories(int rows, boolean timed) {
    HistoryTable.Builder histories = new HistoryTable.Builder();
    for (int row = 0; row < rows; row++) {
      int account = WORLD.account(row);
      int video = WORLD.video(row);
      histories.add(account, HistoryTable.Kind.WATCHED, video);
      if ((WORLD.labels(row) & MatchLog.WATCHED) != 0) {
        histories.add(account, HistoryTable.Kind.WATCHED_LONG, video);
      }
      if (timed) {
        histories.until(account, PlantedWorld.START);
      }
    }
    return histories.build();
  }

  private static MatchModel withHistories(HistoryTable histories, MatchLog log) {
    MatchInput input = WORLD.input(log);
    return PlantedWorld.training(1)
        .learn(new MatchInput(log, histories, input.works(), input.size()));
  }

  @Test
  void historiesAlone_tellTaste_whetherTheySayWhenTheyEndOrNot() {
    MatchLog none = WORLD.log(0, 0);
    MatchModel timed = withHistories(histories(ROWS, true), none);

    assertThat(tasteFound(timed)).isGreaterThan(0.8);
    assertThat(timed.state().until()).isEqualTo(PlantedWorld.START);
    assertThat(tasteFound(withHistories(histories(ROWS, false), none))).isGreaterThan(0.8);
  }

  @Test
  void historiesThatDoNotSayWhenTheyEnd_endBeforeTheLogBegins() {
    MatchLog log = WORLD.log(ROWS, ROWS + 4_000);
    MatchModel untimed = withHistories(histories(3_000, false), log);
    HistoryTable.Builder timed = new HistoryTable.Builder();
    HistoryTable bare = histories(3_000, false);
    for (int account = 0; account < WORLD.accounts(); account++) {
      for (HistoryTable.Kind kind : HistoryTable.Kind.values()) {
        for (int video : bare.lists(kind).videos(account)) {
          timed.add(account, kind, video);
        }
      }
      timed.until(account, log.time(0) - 1);
    }

    assertThat(withHistories(timed.build(), log).learnt())
        .usingRecursiveComparison()
        .isEqualTo(untimed.learnt());
    assertThat(liked(untimed)).isGreaterThan(liked(withHistories(HistoryTable.none(), log)) + 1);
  }

  /** Whole likes that speak for the profile of one account. */
  private static double liked(MatchModel model) {
    InterestProfiles profiles = model.state().profiles();
    long at = model.state().until();
    return profiles.profile(2, ChoiceState.CONSENTING, profiles.population(at), at).effective();
  }

  @Test
  void goingOn_isCloseToLearningAtOnce_andBeatsTheModelBefore() {
    MatchModel model = WORLD.learn(ROWS / 4);
    double old = WORLD.quality(ROWS, 2 * ROWS, model).auc();
    MatchModel gone = PlantedWorld.training(11).goOn(model, WORLD.input(WORLD.log(ROWS / 4, ROWS)));

    double further = WORLD.quality(ROWS, 2 * ROWS, gone).auc();
    assertThat(further).isGreaterThan(old + 0.01);
    assertThat(further).isCloseTo(WORLD.quality(ROWS, 2 * ROWS, MODEL).auc(), within(0.01));
  }

  @Test
  void goingOn_learnsAccountsAndWorksThatAreNew() {
    PlantedWorld few = new PlantedWorld(WORLD.accounts() / 2, WORLD.works() / 2, 11);
    MatchModel model = few.learn(ROWS / 2);
    MatchModel gone = PlantedWorld.training(11).goOn(model, WORLD.input(WORLD.log(ROWS / 2, ROWS)));

    assertThat(gone.state().accounts()).isEqualTo(WORLD.accounts());
    assertThat(tasteFound(gone)).isGreaterThan(0.8);
  }
}
