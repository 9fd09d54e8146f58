package dev.zhenzan.evaluation.matching.table;

import dev.zhenzan.evaluation.matching.Exposures;
import dev.zhenzan.evaluation.matching.MatchLog;
import dev.zhenzan.evaluation.matching.Ranker;
import dev.zhenzan.evaluation.matching.Scorer;
import dev.zhenzan.evaluation.matching.Target;
import dev.zhenzan.evaluation.metric.AccountAreas;
import dev.zhenzan.evaluation.metric.AccountBootstrap;
import dev.zhenzan.evaluation.metric.CalibrationError;
import dev.zhenzan.evaluation.metric.RankArea;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Judges families on the last day of a log; see the package's article. */
public final class ExposureTable {
  private static final int DRAWS = 1_000;
  private static final long SEED = 5;

  private final Workers workers;

  /** What settings are learned from, and chosen on. */
  private final MatchLog choosing;

  private final Exposures chosenOn;

  /** What is learned from in the end, and told. */
  private final MatchLog learned;

  private final Exposures told;
  private final AccountBootstrap bootstrap;

  /**
   * A table.
   *
   * @param log all days
   * @param lastDays when the last day but one and the last day begin, micros
   */
  public ExposureTable(MatchLog log, List<Long> lastDays, Workers workers) {
    long[] times = log.exposures().time();
    long dayBefore = lastDays.getFirst();
    long lastDay = lastDays.getLast();
    this.workers = workers;
    this.choosing = log.before(dayBefore);
    this.learned = log.before(lastDay);
    this.chosenOn = log.exposures().where(row -> times[row] >= dayBefore && times[row] < lastDay);
    this.told = log.exposures().where(row -> times[row] >= lastDay);
    this.bootstrap = new AccountBootstrap(log.accounts(), DRAWS, SEED);
  }

  /** Exposures of the day that is told. */
  public Exposures told() {
    return told;
  }

  /**
   * How well a family does on the last day.
   *
   * @param family its name
   * @param watch area of long views
   * @param accounts mean area of long views within accounts
   * @param like area of likes
   * @param calibration of the probabilities of a long view
   * @param watchChoice the settings for long views, and
   * @param likeChoice for likes with what was learned from
   * @param scores of each exposure that is told, for long views
   */
  public record Row(
      String family,
      Interval watch,
      Interval accounts,
      Interval like,
      CalibrationError calibration,
      String watchChoice,
      String likeChoice,
      double[] scores) {}

  /** A setting and what it learned from, with its scores of the day that is chosen on. */
  private record Choice(Ranker ranker, Target from, double area, double[] scores) {}

  /** Chooses settings, learns and judges. Likes may be told by what was learned from long views. */
  public Row judge(Family family) {
    List<Choice> watch = new ArrayList<>();
    List<Choice> like = new ArrayList<>();
    for (Ranker ranker : family.grid()) {
      for (Target from : Target.values()) {
        double[] scores = scores(ranker.fit(choosing, from, workers), chosenOn);
        like.add(choice(ranker, from, Target.LIKE, scores));
        if (from == Target.WATCH) {
          watch.add(choice(ranker, from, Target.WATCH, scores));
        }
      }
    }
    Comparator<Choice> byArea = Comparator.comparingDouble(Choice::area);
    return row(family.name(), Collections.max(watch, byArea), Collections.max(like, byArea));
  }

  private Choice choice(Ranker ranker, Target from, Target of, double[] scores) {
    return new Choice(ranker, from, RankArea.of(scores, of.cameTrue(chosenOn)).value(), scores);
  }

  private Row row(String name, Choice watch, Choice like) {
    Scorer scorer = watch.ranker.fit(learned, Target.WATCH, workers);
    double[] scores = scores(scorer, told);
    double[] likeScores = scores(like.ranker.fit(learned, like.from, workers), told);
    return new Row(
        name,
        area(scores, Target.WATCH),
        accounts(scores),
        area(likeScores, Target.LIKE),
        calibration(scorer, scores, watch),
        watch.ranker.name(),
        like.ranker.name()
            + ", learned from "
            + (like.from == Target.LIKE ? "likes" : "long views"),
        scores);
  }

  private Interval area(double[] scores, Target target) {
    RankArea area = RankArea.of(scores, target.cameTrue(told));
    return bootstrap.interval(
        weight -> area.value(row -> weight.applyAsDouble(told.account()[row])));
  }

  private Interval accounts(double[] scores) {
    return bootstrap.interval(areas(scores)::mean);
  }

  private AccountAreas areas(double[] scores) {
    return AccountAreas.of(told.account(), bootstrap.accounts(), scores, told.watched());
  }

  /** By how much one does better than another within accounts; both draw the same accounts. */
  public Interval difference(Row one, Row other) {
    AccountAreas ones = areas(one.scores);
    AccountAreas others = areas(other.scores);
    return bootstrap.interval(weight -> ones.mean(weight) - others.mean(weight));
  }

  private CalibrationError calibration(Scorer scorer, double[] scores, Choice choice) {
    double[] probability = scores;
    if (!scorer.isProbability()) {
      MonotoneRegression regression =
          MonotoneRegression.fit(choice.scores, Target.WATCH.cameTrue(chosenOn));
      probability = Arrays.stream(scores).map(regression::of).toArray();
    }
    return CalibrationError.of(probability, told.watched(), SEED);
  }

  private static double[] scores(Scorer scorer, Exposures of) {
    double[] scores = new double[of.size()];
    for (int row = 0; row < scores.length; row++) {
      scores[row] = scorer.score(of.account()[row], of.work()[row], of.time()[row]);
    }
    return scores;
  }
}
