package dev.zhenzan.files.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.zhenzan.compliance.purpose.DataUse;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.model.Counter;
import dev.zhenzan.model.CounterTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CounterReaderTest {
  @TempDir Path folder;

  private final List<Reject> rejects = new ArrayList<>();

  private CounterIntake read(List<Path> counters, List<Path> videos) {
    return CounterReader.read(
        new CounterSources(counters, videos, DataUse.of(Purpose.AUDIT)),
        Resources.usual(),
        rejects::add,
        ReadListener.none());
  }

  @Test
  void snapshots_areReadInAnyOrderOfColumns_whereAbsentStaysAbsent() {
    Path file =
        Reading.file(
            folder,
            "counters.csv",
            "Likes,time,video_id,views,followers",
            "5,1777637730,v,100,",
            "3,1777637700,v,,7");
    CounterIntake intake = read(List.of(file), List.of());
    CounterTable table = intake.input().counters();
    assertThat(table.size()).isEqualTo(2);
    assertThat(table.value(Counter.LIKES, 0)).isEqualTo(3);
    assertThat(table.value(Counter.VIEWS, 0)).isEqualTo(CounterTable.ABSENT);
    assertThat(table.value(Counter.FOLLOWERS, 0)).isEqualTo(7);
    assertThat(table.value(Counter.VIEWS, 1)).isEqualTo(100);
    assertThat(table.has(Counter.COMMENTS)).isFalse();
    assertThat(intake.sources().getFirst().notes()).anyMatch(note -> note.contains("comments"));
  }

  @Test
  void countsBeyondInts_areRead() {
    Path file =
        Reading.file(folder, "c.csv", "video_id,time,likes,views", "v,1777637730,1,30000000000");
    assertThat(read(List.of(file), List.of()).input().counters().value(Counter.VIEWS, 0))
        .isEqualTo(30_000_000_000L);
  }

  @Test
  void badRows_areRejectedWithPlaceValueAndReason_andTheOthersKept() {
    Path file =
        Reading.file(
            folder,
            "c.csv",
            "video_id,time,likes,views",
            "v,1777637730,1,2",
            ",1777637730,1,2",
            "v,yesterday,1,2",
            "v,,1,2",
            "v,1777637730,-1,2",
            "v,1777637730,,");
    SourceSummary summary = read(List.of(file), List.of()).sources().getFirst();
    assertThat(rejects)
        .extracting(Reject::line, Reject::column, Reject::value)
        .containsExactly(
            tuple(3L, "video_id", ""),
            tuple(4L, "time", "yesterday"),
            tuple(5L, "time", ""),
            tuple(6L, "likes", "-1"),
            tuple(7L, "likes", ""));
    assertThat(summary.rows()).isEqualTo(6);
    assertThat(summary.accepted()).isEqualTo(1);
  }

  @Test
  void videos_shareTheIntsOfSnapshots() {
    Path counters =
        Reading.file(folder, "c.csv", "video_id,time,likes", "a,1777637730,1", "b,1777637730,2");
    Path videos =
        Reading.file(
            folder, "v.csv", "video_id,creator_id,published_at", "b,Li,1777637000", "x,Li,");
    CounterIntake intake = read(List.of(counters), List.of(videos));
    int b = intake.input().counters().videos().find("b");
    int creator = intake.input().videos().creator(b).orElseThrow();
    assertThat(intake.input().creators().text(creator)).isEqualTo("Li");
    assertThat(intake.input().counters().works().count()).isEqualTo(2);
  }

  @Test
  void fileWithoutLikes_isOfNoUse() {
    Path file = Reading.file(folder, "c.csv", "video_id,time,views", "v,1777637730,1");
    assertThatThrownBy(() -> read(List.of(file), List.of()))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContaining("likes");
  }
}
