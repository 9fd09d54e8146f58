package dev.zhenzan.verdict.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.SmallLog;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.Interaction;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import org.junit.jupiter.api.Test;

class WatchedTest {
  private static final int ABSENT = InteractionTable.ABSENT;

  private final SmallLog log = SmallLog.empty();

  private SmallLog likeAfter(int dwellMillis, int durationMillis) {
    Interaction.Context watched = Interaction.Context.watched(dwellMillis, durationMillis);
    return log.row("a", InteractionKind.LIKE, "v", 5, watched);
  }

  private float[] watched() {
    AuditInput input = log.input();
    Likes likes = Likes.of(input.interactions(), Workers.sequential());
    return Watched.of(likes, input.videos(), Workers.sequential());
  }

  @Test
  void dwell_ofTheLikesOwnRow_counts() {
    likeAfter(3_000, 4_000);

    assertThat(watched()).containsExactly(0.75f);
  }

  @Test
  void dwell_ofAView_countsForTheLikeOfItsAccountAndVideoAlone() {
    log.watch("a", "v", 9, 1_000, 4_000).like("a", "v", 1).like("a", "w", 2).like("b", "v", 3);

    assertThat(watched()).containsExactly(0.25f, Context.UNKNOWN, Context.UNKNOWN);
  }

  @Test
  void most_ofSeveralRows_counts() {
    log.watch("a", "v", 0, 1_000, 4_000).watch("a", "v", 1, 2_000, 4_000);
    likeAfter(40, 4_000);

    assertThat(watched()).containsExactly(0.5f);
  }

  @Test
  void duration_isOfTheVideosFileWhereTheRowSaysNone() {
    likeAfter(3_000, ABSENT).lasts("v", 12_000);

    assertThat(watched()).containsExactly(0.25f);
  }

  @Test
  void duration_ofTheRow_goesBeforeTheVideosFile() {
    likeAfter(3_000, 6_000).lasts("v", 12_000);

    assertThat(watched()).containsExactly(0.5f);
  }

  @Test
  void share_withoutADurationOrADwell_isUnknown() {
    likeAfter(3_000, ABSENT).like("b", "v", 9).lasts("w", 1_000);

    assertThat(watched()).containsExactly(Context.UNKNOWN, Context.UNKNOWN);
  }

  @Test
  void logWithoutDwell_takesNoSpace() {
    log.like("a", "v", 0).lasts("v", 1_000);

    assertThat(watched()).isEmpty();
  }

  @Test
  void share_isAtMostThree() {
    likeAfter(900_000, 1_000);

    assertThat(watched()).containsExactly(Watched.MOST);
  }

  @Test
  void nothingWatched_isZero() {
    likeAfter(0, 1_000);

    assertThat(watched()).containsExactly(0);
  }
}
