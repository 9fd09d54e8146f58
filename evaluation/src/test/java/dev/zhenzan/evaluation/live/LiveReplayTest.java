package dev.zhenzan.evaluation.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.evaluation.world.World;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.graph.Workers;
import org.junit.jupiter.api.Test;

class LiveReplayTest {
  private static final World WORLD = LiveGuardTable.world(WorldSettings.defaults(82_000), 3_000);

  @Test
  void run_endsAsTheAuditOfTheWhole_whereTheWindowHoldsIt() {
    int rows = WORLD.input().interactions().size();
    LiveReplay replay = new LiveReplay(WORLD, Workers.sequential(), rows, rows / 4);

    LiveReplay.Outcome outcome = replay.run();

    assertThat(outcome.rowsUntilCalled()).isBetween(1.0, (double) rows);
    assertThat(outcome.hoursUntilCalled()).isPositive();
    Sight.Quality whole = LiveGuardTable.whole(WORLD, Workers.sequential());
    // A world numbers its accounts in another order than a guard that meets them row by row.
    assertThat(replay.last().area()).isCloseTo(whole.area(), within(1e-3));
    assertThat(replay.last().found()).isCloseTo(whole.found(), within(5e-3));
    assertThat(replay.last().wronged()).isCloseTo(whole.wronged(), within(5e-4));
    assertThat(outcome.filling().found()).isLessThan(whole.found());
  }

  @Test
  void run_withAWindowOfHalf_tellsLikesApart() {
    int rows = WORLD.input().interactions().size();

    LiveReplay.Outcome outcome =
        new LiveReplay(WORLD, Workers.sequential(), rows / 2, rows / 8).run();

    assertThat(outcome.last().area()).isGreaterThan(0.9);
    assertThat(outcome.last().wronged()).isLessThan(0.01);
  }
}
