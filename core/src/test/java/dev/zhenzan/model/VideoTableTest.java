package dev.zhenzan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class VideoTableTest {
  private static final Video FULL =
      new Video(
          9,
          OptionalInt.of(3),
          OptionalLong.of(42),
          "三农",
          List.of("春耕", "助农"),
          OptionalInt.of(15_000));

  private static final Video BARE =
      new Video(0, OptionalInt.empty(), OptionalLong.empty(), "", List.of(), OptionalInt.empty());

  @Test
  void videos_comeBackAsTheyWere() {
    VideoTable table = VideoTable.of(List.of(FULL, BARE));
    assertThat(table.size()).isEqualTo(2);
    assertThat(table.video(9)).hasValue(FULL);
    assertThat(table.video(0)).hasValue(BARE);
    assertThat(table.creator(9)).hasValue(3);
    assertThat(table.publishedAt(9)).hasValue(42);
    assertThat(table.creator(0)).isEmpty();
    assertThat(table.publishedAt(0)).isEmpty();
  }

  @Test
  void videosNotGiven_areUnknown() {
    VideoTable table = VideoTable.of(List.of(FULL));
    assertThat(table.video(8)).isEmpty();
    assertThat(table.creator(100)).isEmpty();
    assertThat(table.publishedAt(100)).isEmpty();
    assertThat(VideoTable.none().isEmpty()).isTrue();
  }

  @Test
  void laterOfTwo_counts() {
    Video later =
        new Video(
            9, OptionalInt.of(4), OptionalLong.empty(), "", List.of("x"), OptionalInt.empty());
    VideoTable.Builder builder = new VideoTable.Builder().add(FULL);
    assertThat(builder.has(9)).isTrue();
    VideoTable table = builder.add(later).build();
    assertThat(table.size()).isEqualTo(1);
    assertThat(table.video(9)).hasValue(later);
  }
}
