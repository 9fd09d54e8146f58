package dev.zhenzan.files.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.model.Account;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.Video;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsAndVideosTest {
  private static final long MAY = 1_777_593_600_000_000L;

  @TempDir Path folder;
  private Path log = Path.of("");

  @BeforeEach
  void writeLog() {
    log = Reading.file(folder, "log.csv", "account_id,video_id,time", "a,v,1777600000");
  }

  private Reading accounts(String... lines) {
    Path file = Reading.file(folder, "accounts.csv", lines);
    return Reading.of(new AuditSources(List.of(log), List.of(file), List.of(), Layout.ZHENZAN));
  }

  private Reading videos(String... lines) {
    Path file = Reading.file(folder, "videos.csv", lines);
    return Reading.of(new AuditSources(List.of(log), List.of(), List.of(file), Layout.ZHENZAN));
  }

  private static Optional<Account> account(Reading reading, String id) {
    AuditInput input = reading.intake().input();
    return input.accounts().account(input.interactions().accounts().find(id));
  }

  private static Optional<Video> video(Reading reading, String id) {
    AuditInput input = reading.intake().input();
    return input.videos().video(input.interactions().videos().find(id));
  }

  @Test
  void accounts_areReadWithWhatIsGiven() {
    Reading reading =
        accounts(
            "account_id,registered_at,followers,followings,works,verified,region,consent",
            "a,2026-05-01T08:00:00+08:00,10,20,3,true,广东,yes",
            "b,,,,,,,");
    assertThat(reading.rejects()).isEmpty();
    assertThat(account(reading, "a"))
        .hasValue(
            new Account(
                0,
                OptionalLong.of(MAY),
                OptionalInt.of(10),
                OptionalInt.of(20),
                OptionalInt.of(3)));
    assertThat(account(reading, "b"))
        .hasValue(
            new Account(
                1,
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty()));
    SourceSummary summary = reading.intake().sources().get(1);
    assertThat(summary)
        .isEqualTo(
            new SourceSummary(
                folder.resolve("accounts.csv").toString(),
                "accounts",
                2,
                2,
                0,
                0,
                "ISO-8601 with offset",
                0,
                List.of("columns not used: verified, region, consent")));
  }

  @Test
  void accountWithABadValue_isRejectedAndTheOthersStay() {
    Reading reading = accounts("account_id,followers", "a,10", "b,lots", ",3", "c,30");
    assertThat(account(reading, "a")).isPresent();
    assertThat(account(reading, "c")).isPresent();
    assertThat(reading.intake().input().accounts().size()).isEqualTo(2);
    assertThat(reading.rejects())
        .extracting(Reject::column)
        .containsExactly("followers", "account_id");
  }

  @Test
  void accountListedTwice_countsAsTheLaterRowWithANote() {
    Reading reading = accounts("account_id,followers", "a,10", "a,11");
    assertThat(account(reading, "a").orElseThrow().followers()).hasValue(11);
    assertThat(reading.intake().sources().get(1).notes())
        .containsExactly("1 rows are of accounts listed before; the later row counts");
  }

  @Test
  void videos_areReadWithWhatIsGiven() {
    Reading reading =
        videos(
            "video_id,creator_id,published_at,caption,cover_text,category,tags,duration_ms",
            "v,a,1777593600000,\"hi, all\",,三农, 春耕 ;;助农 ,15000",
            "w,c,,,,,,");
    assertThat(reading.rejects()).isEmpty();
    assertThat(video(reading, "v"))
        .hasValue(
            new Video(
                0,
                OptionalInt.of(0),
                OptionalLong.of(MAY),
                "三农",
                List.of("春耕", "助农"),
                OptionalInt.of(15_000)));
    assertThat(video(reading, "w"))
        .hasValue(
            new Video(
                1, OptionalInt.of(1), OptionalLong.empty(), "", List.of(), OptionalInt.empty()));
    assertThat(reading.intake().sources().get(1).timeFormat()).isEqualTo("epoch milliseconds");
  }

  @Test
  void videoOfJsonLines_mayListItsTags() {
    Path file =
        Reading.file(
            folder,
            "videos.jsonl",
            "{\"video_id\":\"v\",\"creator_id\":\"c\",\"published_at\":1777593600,"
                + "\"tags\":[\"春耕\",\"助农\"]}");
    Reading reading =
        Reading.of(new AuditSources(List.of(log), List.of(), List.of(file), Layout.ZHENZAN));
    assertThat(video(reading, "v").orElseThrow().tags()).containsExactly("春耕", "助农");
  }

  @Test
  void videoWithABadValue_isRejectedAndTheOthersStay() {
    Reading reading =
        videos(
            "video_id,creator_id,published_at,duration_ms",
            "v,a,1777593600,1",
            "w,a,9999999999999,1",
            "x,a,1777593600,-1");
    assertThat(reading.intake().input().videos().size()).isEqualTo(1);
    assertThat(reading.rejects())
        .extracting(Reject::column)
        .containsExactly("published_at", "duration_ms");
  }

  @Test
  void videosWithoutCreators_areUnusable() {
    assertThatThrownBy(() -> videos("video_id,published_at", "v,1777593600"))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContaining("the column creator_id is missing");
  }
}
