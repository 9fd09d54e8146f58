package dev.zhenzan.evaluation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.evaluation.matching.baseline.ImplicitFactors;
import dev.zhenzan.evaluation.metric.AccountAreas;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.InteractionTable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WatchLogTest {
  private static final WatchLog SETTINGS = new WatchLog(200, 100, 20_000, 1);

  @Test
  void rows_areAsManyAsAskedInTheOrderOfTime() {
    InteractionTable log = SETTINGS.make();
    assertThat(log.size()).isEqualTo(20_000);
    assertThat(log.accounts().size()).isEqualTo(200);
    assertThat(log.videos().size()).isEqualTo(100);
    assertThat(IntStream.range(1, log.size())).allMatch(row -> log.time(row - 1) <= log.time(row));
  }

  @Test
  void oneSeed_makesOneLog() {
    InteractionTable one = SETTINGS.make();
    InteractionTable again = SETTINGS.make();
    assertThat(IntStream.range(0, one.size())).allMatch(row -> one.row(row).equals(again.row(row)));
  }

  @Test
  void tastes_canBeLearned() {
    MatchLog log = MatchLog.of(SETTINGS.make(), MatchLog.About.NOTHING);
    long[] time = log.exposures().time();
    long cut = time[time.length * 4 / 5];
    Exposures told = log.exposures().where(row -> time[row] >= cut);
    Scorer scorer =
        new ImplicitFactors(8, 0.03, 0.1, 1)
            .fit(log.before(cut), Target.WATCH, Workers.sequential());
    double[] scores =
        IntStream.range(0, told.size())
            .mapToDouble(row -> scorer.score(told.account()[row], told.work()[row], 0))
            .toArray();
    // Some 4,000 exposures: chance leaves the mean area within 0.02 of one half.
    assertThat(AccountAreas.of(told.account(), 200, scores, told.watched()).mean())
        .isGreaterThan(0.55);
  }
}
