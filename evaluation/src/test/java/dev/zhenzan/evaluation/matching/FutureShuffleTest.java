package dev.zhenzan.evaluation.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.zhenzan.evaluation.matching.baseline.BothRates;
import dev.zhenzan.evaluation.matching.baseline.ImplicitFactors;
import dev.zhenzan.evaluation.matching.baseline.LinearAutoencoder;
import dev.zhenzan.evaluation.matching.baseline.Popularity;
import dev.zhenzan.evaluation.matching.baseline.Rate;
import dev.zhenzan.evaluation.matching.baseline.TagAffinity;
import dev.zhenzan.evaluation.matching.baseline.WithPopularity;
import dev.zhenzan.evaluation.matching.baseline.WorkNeighbours;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.testkit.Trials;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FutureShuffleTest {
  /** Views a minute apart for a good five days. */
  private static final MatchLog LOG = MadeLog.random(12, 20, 8_000, new SplittableRandom(1));

  private static final long DAY = 86_400_000_000L;
  private static final List<Long> STARTS = List.of(3 * DAY, 4 * DAY);
  private static final FutureShuffle FUTURE = new FutureShuffle(4 * DAY + DAY / 2, 7);

  @Test
  void past_staysAsItWas() {
    Trials.run(
        1,
        20,
        random -> {
          MatchLog log = MadeLog.random(5, 7, 60, random);
          FutureShuffle future = new FutureShuffle(random.nextInt(60) * MadeLog.STEP, 3);
          InteractionTable shuffled = future.of(log.interactions());
          assertThat(shuffled.size()).isEqualTo(log.interactions().size());
          for (int row = 0; row < shuffled.size(); row++) {
            boolean past = log.interactions().time(row) <= future.until();
            assertThat(shuffled.time(row) <= future.until()).isEqualTo(past);
            if (past) {
              assertThat(shuffled.row(row)).isEqualTo(log.interactions().row(row));
            }
          }
        });
  }

  @Test
  void future_isAnother() {
    InteractionTable was = LOG.interactions();
    InteractionTable shuffled = FUTURE.of(was);
    assertThat(changed(was, shuffled, InteractionTable::account)).isGreaterThan(1_000);
    assertThat(changed(was, shuffled, InteractionTable::video)).isGreaterThan(1_000);
    assertThat(changed(was, shuffled, InteractionTable::dwellMillis)).isGreaterThan(1_000);
    assertThat(changed(was, shuffled, (table, row) -> table.kind(row).ordinal()))
        .isGreaterThan(300);
  }

  private interface Column {
    int of(InteractionTable table, int row);
  }

  private static long changed(InteractionTable one, InteractionTable other, Column column) {
    return IntStream.range(0, one.size())
        .filter(row -> column.of(one, row) != column.of(other, row))
        .count();
  }

  static List<Ranker> baselines() {
    Rate works = new Rate(Rate.Of.WORK, 10, 0.3);
    Rate accounts = new Rate(Rate.Of.ACCOUNT, 5, 0.3);
    return List.of(
        new Popularity(0.3),
        works,
        accounts,
        new BothRates(works, accounts),
        new TagAffinity(5),
        new WorkNeighbours(10, 5),
        new ImplicitFactors(4, 0.01, 0.1, 1),
        new LinearAutoencoder(10, 15),
        new WithPopularity(new TagAffinity(5), 0.3));
  }

  @ParameterizedTest
  @MethodSource("baselines")
  void baselines_doNotSeeTheFuture(Ranker ranker) {
    for (Target target : Target.values()) {
      Replay replay = new Replay(ranker, target, STARTS);
      BlindToTheFuture.check(log -> replay.scores(log, Workers.sequential()), LOG, FUTURE);
    }
  }

  @Test
  void rankerThatCountsTheWholeLog_isCaught() {
    Ranker popularity = new Popularity(0.3);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> BlindToTheFuture.check(log -> scores(popularity, log, log), LOG, FUTURE))
        .withMessageContaining("another future of seed 7");
  }

  @Test
  void rankerThatCountsWhatComesLaterOnTheSameDay_isCaught() {
    Ranker rate = new Rate(Rate.Of.ACCOUNT, 5, 0.3);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(
            () ->
                BlindToTheFuture.check(log -> scores(rate, log.before(5 * DAY), log), LOG, FUTURE));
  }

  private static double[] scores(Ranker ranker, MatchLog learned, MatchLog told) {
    Scorer scorer = ranker.fit(learned, Target.WATCH, Workers.sequential());
    Exposures exposures = told.exposures();
    return IntStream.range(0, exposures.size())
        .mapToDouble(
            row ->
                scorer.score(
                    exposures.account()[row], exposures.work()[row], exposures.time()[row]))
        .toArray();
  }
}
