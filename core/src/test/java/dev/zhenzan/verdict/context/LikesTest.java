package dev.zhenzan.verdict.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.SmallLog;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.InteractionKind;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikesTest {
  private final SmallLog log = SmallLog.empty();

  private int[] rows() {
    Likes likes = Likes.of(log.table(), Workers.sequential());
    return IntStream.range(0, likes.size()).map(likes::row).toArray();
  }

  @Test
  void likes_ofAnUnsortedLog_standInOrderOfTime() {
    log.like("a", "v", 9).like("b", "v", 3).like("c", "w", 6).like("a", "w", 3);

    assertThat(rows()).containsExactly(1, 3, 2, 0);
  }

  @Test
  void likes_ofOneAccountAndVideo_areTheFirstInTimeAndOfEqualOnesInTheLog() {
    log.like("a", "v", 9).like("a", "v", 3).like("b", "v", 5).like("b", "v", 5).like("a", "w", 7);

    assertThat(rows()).containsExactly(1, 2, 4);
  }

  @Test
  void otherKinds_areNoLikes() {
    log.row("a", InteractionKind.VIEW, "v", 1).unlike("a", "v", 2).like("a", "v", 3);

    assertThat(rows()).containsExactly(2);
  }

  @Test
  void likes_areFoundByAccountAndByVideo() {
    log.like("a", "v", 2).like("b", "v", 1).like("a", "w", 0);
    Likes likes = Likes.of(log.table(), Workers.sequential());
    int a = log.table().accounts().find("a");
    int v = log.table().videos().find("v");

    assertThat(likes.byAccount().length(a)).isEqualTo(2);
    assertThat(likes.row(likes.byAccount().element(likes.byAccount().start(a)))).isEqualTo(2);
    assertThat(likes.byVideo().length(v)).isEqualTo(2);
    assertThat(likes.row(likes.byVideo().element(likes.byVideo().start(v)))).isEqualTo(1);
    assertThat(likes.time(0)).isEqualTo(SmallLog.micros(0));
  }

  @Test
  void logWithoutLikes_hasNone() {
    assertThat(rows()).isEmpty();
  }
}
