package dev.zhenzan.files.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.model.Account;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.model.Video;
import dev.zhenzan.testkit.RealData;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KuaiRandTest {
  private static final String LOG_HEADER =
      "user_id,video_id,date,hourmin,time_ms,is_click,is_like,is_follow,is_comment,is_forward,"
          + "is_hate,long_view,play_time_ms,duration_ms,tab";

  @TempDir Path folder;

  private static Reading read(Path log, List<Path> accounts, List<Path> videos) {
    return Reading.of(new AuditSources(List.of(log), accounts, videos, Layout.KUAIRAND));
  }

  private Reading read(String... log) {
    return read(Reading.file(folder, "log.csv", log), List.of(), List.of());
  }

  private static Map<InteractionKind, Integer> kinds(InteractionTable table) {
    Map<InteractionKind, Integer> kinds = new EnumMap<>(InteractionKind.class);
    for (int row = 0; row < table.size(); row++) {
      kinds.merge(table.kind(row), 1, Integer::sum);
    }
    return kinds;
  }

  @Test
  void row_isAViewAndAnInteractionPerFlag() {
    Reading reading =
        read(
            LOG_HEADER,
            "7,42,20220425,0,1650812741436,1,1,1,1,1,0,1,61802,49866,1",
            "8,42,20220425,0,1650812741437,1,0,0,0,0,1,1,0,0,1");
    assertThat(reading.rows())
        .containsExactly(
            "7|42|view|1650812741436",
            "7|42|like|1650812741436",
            "7|42|follow|1650812741436",
            "7|42|comment|1650812741436",
            "7|42|share|1650812741436",
            "8|42|view|1650812741437");
    assertThat(reading.table().dwellMillis(0)).isEqualTo(61_802);
    assertThat(reading.table().durationMillis(0)).isEqualTo(49_866);
    assertThat(reading.table().dwellMillis(1)).isEqualTo(InteractionTable.ABSENT);
    assertThat(reading.table().dwellMillis(5)).isZero();
    assertThat(reading.table().durationMillis(5)).isEqualTo(InteractionTable.ABSENT);
    assertThat(reading.summary().rows()).isEqualTo(2);
    assertThat(reading.summary().interactions()).isEqualTo(6);
    assertThat(reading.summary().notes().getLast()).startsWith("1 rows say").contains("hated");
  }

  @Test
  void badRows_areRejectedWithTheirColumn() {
    Reading reading =
        read(
            LOG_HEADER,
            "7,42,20220425,0,1650812741,1,0,0,0,0,0,1,1,1,1",
            "7,42,20220425,0,1650812741436,1,2,0,0,0,0,1,1,1,1",
            "7,42,20220425,0,1650812741436,1,0,0,0,0,0,1,-1,1,1",
            "7,,20220425,0,1650812741436,1,0,0,0,0,0,1,1,1,1",
            "7,42,20220425,0,,1,0,0,0,0,0,1,1,1,1");
    assertThat(reading.table().size()).isZero();
    assertThat(reading.table().accounts().size()).isZero();
    assertThat(reading.rejects())
        .extracting(Reject::column)
        .containsExactly("time_ms", "is_like", "play_time_ms", "video_id", "time_ms");
  }

  @Test
  void logWithoutLikes_saysSo() {
    Reading reading = read("user_id,video_id,time_ms", "7,42,1650812741436");
    assertThat(kinds(reading.table())).isEqualTo(Map.of(InteractionKind.VIEW, 1));
    assertThat(reading.summary().notes())
        .containsExactly("neither is_like nor label is there: the log has no likes");
  }

  @Test
  void realLog_isReadWhole() {
    Path log = RealData.path("kuairand/log_standard_4_25_to_4_30_pure.csv");
    Path accounts = RealData.path("kuairand/user_features_pure.csv");
    Path videos = RealData.path("kuairand/video_features_basic_pure.csv");
    Reading reading = read(log, List.of(accounts), List.of(videos));

    assertThat(reading.rejects()).isEmpty();
    assertThat(reading.intake().sources())
        .extracting(SourceSummary::accepted)
        .containsExactly(94_784L, 27_285L, 7_583L);
    assertThat(kinds(reading.table()))
        .isEqualTo(
            Map.of(
                InteractionKind.VIEW, 94_784,
                InteractionKind.LIKE, 1_625,
                InteractionKind.FOLLOW, 128,
                InteractionKind.COMMENT, 220,
                InteractionKind.SHARE, 76));
    assertThat(reading.table().columnBytes() / reading.table().size()).isLessThanOrEqualTo(40);
    assertThat(reading.summary().timeFormat()).isEqualTo("epoch milliseconds");
    assertThat(reading.rows().getFirst()).isEqualTo("712|5239|view|1650812741436");
  }

  @Test
  void realAccountsAndVideos_areReadAsTheyStand() {
    Path log = RealData.path("kuairand/log_standard_4_25_to_4_30_pure.csv");
    Path accounts = RealData.path("kuairand/user_features_pure.csv");
    Path videos = RealData.path("kuairand/video_features_basic_pure.csv");
    AuditInput input = read(log, List.of(accounts), List.of(videos)).intake().input();
    InteractionTable table = input.interactions();

    Account account = input.accounts().account(table.accounts().find("0")).orElseThrow();
    assertThat(account.followers()).hasValue(150);
    assertThat(account.followings()).hasValue(514);
    assertThat(account.registeredAt()).isEmpty();

    Video video = input.videos().video(table.videos().find("7582")).orElseThrow();
    assertThat(table.accounts().text(video.creator().orElseThrow())).startsWith("author:");
    assertThat(TimeStyle.instant(video.publishedAt().orElseThrow()))
        .isEqualTo(Instant.parse("2022-04-09T16:00:00Z"));
    assertThat(video.tags()).containsExactly("67", "11");
    assertThat(video.durationMillis()).isEmpty();
  }

  @Test
  void realInteractions_noneLiesBeforePublication() {
    Path log = RealData.path("kuairand/log_standard_4_25_to_4_30_pure.csv");
    Path videos = RealData.path("kuairand/video_features_basic_pure.csv");
    AuditInput input = read(log, List.of(), List.of(videos)).intake().input();
    InteractionTable table = input.interactions();
    for (int row = 0; row < table.size(); row++) {
      assertThat(input.videos().publishedAt(table.video(row)).orElseThrow())
          .isLessThanOrEqualTo(table.time(row));
    }
  }

  @Test
  void realSelectionWithLabels_isReadWhole() {
    Reading reading =
        read(RealData.path("kuairand27k/likes_hates_4_08_to_4_21.csv"), List.of(), List.of());
    assertThat(reading.rejects()).isEmpty();
    assertThat(kinds(reading.table()))
        .isEqualTo(
            Map.of(
                InteractionKind.VIEW, 41_828,
                InteractionKind.LIKE, 33_745,
                InteractionKind.FOLLOW, 304,
                InteractionKind.COMMENT, 1_258,
                InteractionKind.SHARE, 326));
    assertThat(reading.summary().notes().getLast()).startsWith("8083 rows");
  }
}
