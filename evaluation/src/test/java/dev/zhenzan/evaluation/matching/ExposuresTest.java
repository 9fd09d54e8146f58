package dev.zhenzan.evaluation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.testkit.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExposuresTest {
  @ParameterizedTest
  @CsvSource({
    "17999, 60000, false",
    "18000, 60000, true",
    "9000, 9000, true",
    "8999, 9000, false",
    "17000, -1, false",
    "18000, -1, true",
    "5, 0, false"
  })
  void longView_isToTheEndOrEighteenSeconds(int dwell, int duration, boolean isLong) {
    assertThat(LongView.is(dwell, duration)).isEqualTo(isLong);
  }

  @Test
  void exposures_areTheViewsWithTheirLikes() {
    Trials.run(
        1,
        20,
        random -> {
          MatchLog log = MadeLog.random(4, 6, 50, random);
          InteractionTable table = log.interactions();
          int view = -1;
          for (int row = 0; row < table.size(); row++) {
            view += table.kind(row) == InteractionKind.VIEW ? 1 : 0;
            boolean like = table.kind(row) == InteractionKind.LIKE;
            assertThat(log.exposures().account()[view]).isEqualTo(table.account(row));
            assertThat(log.exposures().time()[view]).isEqualTo(table.time(row));
            assertThat(!like || log.exposures().liked().get(view)).isTrue();
          }
          assertThat(log.exposures().size()).isEqualTo(50);
          assertThat(log.exposures().liked().cardinality()).isEqualTo(table.size() - 50);
        });
  }

  @Test
  void logBeforeATime_keepsIdsAndLosesLaterRows() {
    Trials.run(
        1,
        20,
        random -> {
          MatchLog log = MadeLog.random(4, 6, 50, random);
          long time = random.nextInt(60) * MadeLog.STEP;
          MatchLog before = log.before(time);
          assertThat(before.accounts()).isEqualTo(log.accounts());
          assertThat(before.works()).isEqualTo(log.works());
          assertThat(before.exposures().size()).isEqualTo((int) Math.min(50, time / MadeLog.STEP));
          Exposures again = Exposures.of(before.interactions());
          assertThat(again.work()).isEqualTo(before.exposures().work());
          assertThat(again.watched()).isEqualTo(before.exposures().watched());
          assertThat(again.liked()).isEqualTo(before.exposures().liked());
        });
  }
}
