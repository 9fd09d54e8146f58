package dev.zhenzan.audience.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.model.HistoryTable;
import org.junit.jupiter.api.Test;

class MatchStateTest {
  private static final PlantedWorld WORLD = PlantedWorld.small(8);
  private static final int ROWS = 3_000;
  private static final Works WORKS = WORLD.known(WORLD.works());
  private static final MatchLog LOG = WORLD.log(0, ROWS);

  private static MatchState empty() {
    MatchState state = MatchState.empty(PlantedWorld.settings(8), WORKS);
    state.grow(new MatchInput.Size(WORLD.accounts(), WORLD.works()), WORKS);
    return state;
  }

  private static MatchState absorbed(int... ends) {
    MatchState state = empty();
    int from = 0;
    for (int end : ends) {
      state.absorb(LOG, new MatchState.Rows(from, end), WORKS);
      from = end;
    }
    return state;
  }

  private static void assertClose(float[] actual, float[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.length; i++) {
      assertThat(actual[i])
          .as("place %d", i)
          .isCloseTo(expected[i], within(1e-4f * (1 + Math.abs(expected[i]))));
    }
  }

  @Test
  void absorbing_partByPart_isAbsorbingAtOnce() {
    MatchState.Parts once = absorbed(ROWS).parts();
    MatchState.Parts parts = absorbed(1, 17, 900, 900, 901, 2_500, ROWS).parts();

    assertThat(parts.counts().accounts())
        .usingRecursiveComparison()
        .isEqualTo(once.counts().accounts());
    assertThat(parts.counts().creators())
        .usingRecursiveComparison()
        .isEqualTo(once.counts().creators());
    assertThat(parts.counts().recent().shown())
        .containsExactly(once.counts().recent().shown(), within(1e-9));
    assertThat(parts.counts().recent().watched())
        .containsExactly(once.counts().recent().watched(), within(1e-9));
    assertClose(parts.texts().sums().values(), once.texts().sums().values());
    assertClose(parts.texts().weight(), once.texts().weight());
    assertThat(parts.until()).isEqualTo(once.until());
    assertThat(parts.positives().accounts()).containsExactly(once.positives().accounts());
  }

  @Test
  void counts_areThoseOfTheRows() {
    double[] shown = new double[WORLD.works()];
    double[] watched = new double[WORLD.works()];
    double[] liked = new double[WORLD.works()];
    double[] byCreator = new double[WORLD.accounts()];
    double[] byTag = new double[2];
    for (int row = 0; row < ROWS; row++) {
      int video = WORLD.video(row);
      shown[video]++;
      watched[video] += (WORLD.labels(row) & MatchLog.WATCHED) != 0 ? 1 : 0;
      liked[video] += (WORLD.labels(row) & MatchLog.LIKED) != 0 ? 1 : 0;
      byCreator[video % 10]++;
      byTag[video % 2]++;
    }
    Counts counts = absorbed(ROWS).counts();

    assertThat(counts.videos().shown()).containsExactly(shown);
    assertThat(counts.videos().watched()).containsExactly(watched);
    assertThat(counts.videos().liked()).containsExactly(liked);
    assertThat(counts.creators().shown()).containsExactly(byCreator);
    assertThat(counts.tags().shown()).containsExactly(byTag);
  }

  @Test
  void recent_countsHalfAfterItsHalfLife() {
    MatchLog.Builder log = new MatchLog.Builder();
    log.add(0, 3, PlantedWorld.START, 1);
    log.add(0, 4, PlantedWorld.START + 2 * PlantedWorld.DAY, 0.5f);
    log.add(0, 5, PlantedWorld.START + 4 * PlantedWorld.DAY, 1);
    MatchState state = empty();
    state.absorb(log.build(MatchLog.Basis.EXPOSURES), new MatchState.Rows(0, 3), WORKS);

    Tally recent = state.counts().recent();
    assertThat(recent.shown(3)).isCloseTo(0.25, within(1e-6));
    assertThat(recent.shown(4)).isCloseTo(0.25, within(1e-6));
    assertThat(recent.shown(5)).isCloseTo(1, within(1e-6));
    assertThat(state.counts().videos().shown(3)).isEqualTo(1);
    assertThat(state.counts().videos().shown(4)).isEqualTo(0.5);
  }

  @Test
  void histories_areCountedApart_byKind() {
    HistoryTable histories =
        new HistoryTable.Builder()
            .add(1, HistoryTable.Kind.WATCHED, 2)
            .add(1, HistoryTable.Kind.WATCHED, 3)
            .add(1, HistoryTable.Kind.WATCHED_LONG, 3)
            .add(1, HistoryTable.Kind.LIKED, 2)
            .build();
    MatchState state = empty();
    state.absorb(EndedHistories.all(histories, PlantedWorld.START), HistoryFold.ALL, WORKS);

    Counts counts = state.counts();
    assertThat(counts.accountHistory().shown(1)).isEqualTo(2);
    assertThat(counts.accountHistory().watched(1)).isEqualTo(1);
    assertThat(counts.accountHistory().liked(1)).isEqualTo(1);
    assertThat(counts.videoHistory().watched(3)).isEqualTo(1);
    assertThat(counts.videos().sum()).isEqualTo(new Tally.Sum(0, 0, 0));
    assertThat(state.parts().positives().videos()).containsExactlyInAnyOrder(2, 3);
    assertThat(state.until()).isEqualTo(PlantedWorld.START);
  }

  @Test
  void folds_partTheEntries() {
    HistoryFold some = HistoryFold.drawn(0.8, 3);
    int kept = 0;
    for (int account = 0; account < 100; account++) {
      for (int video = 0; video < 100; video++) {
        kept += some.has(account, video) ? 1 : 0;
        assertThat(some.others().has(account, video)).isNotEqualTo(some.has(account, video));
      }
    }

    // Five standard deviations of 10,000 draws.
    assertThat(kept).isBetween(7_800, 8_200);
  }
}
