package dev.zhenzan.files.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.Layout;
import dev.zhenzan.files.source.PairBatch;
import dev.zhenzan.files.source.PairReader;
import dev.zhenzan.files.source.PairSource;
import dev.zhenzan.files.source.SourceSummary;
import dev.zhenzan.model.IdDictionary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreWriterTest {
  private static final IdDictionary IDS = new IdDictionary();

  @TempDir Path folder;
  private Path pairs;

  @BeforeEach
  void write() throws IOException {
    pairs =
        Files.writeString(
            folder.resolve("pairs.csv"),
            """
            time,account_id,video_id,note
            2026-05-01T20:15:30+0800,a,v,"x,y"
            never,a,v,
            2026-05-01T20:15:31+0800, b,w,
            """);
  }

  private SourceSummary score(ScoreWriter writer) {
    return read(pairs, batch -> writer.write(batch, scores(batch, 0.25f), scores(batch, 0.125f)));
  }

  private static SourceSummary read(Path file, Consumer<PairBatch> batches) {
    return PairReader.read(
        new PairSource(file, Layout.ZHENZAN, IDS, IDS), Resources.usual(), reject -> {}, batches);
  }

  private static float[] scores(PairBatch batch, float first) {
    float[] scores = new float[batch.size()];
    for (int row = 0; row < scores.length; row++) {
      scores[row] = first / (row + 1);
    }
    return scores;
  }

  @Test
  void scores_standBehindTheColumnsAsTheyWereGiven() throws IOException {
    Path out = folder.resolve("scores.csv");
    try (ScoreWriter writer = ScoreWriter.create(out)) {
      SourceSummary summary = score(writer);
      writer.publish();
      assertThat(summary.rejected()).isEqualTo(1);
    }
    assertThat(out)
        .hasContent(
            """
            time,account_id,video_id,note,p_watch,p_like
            2026-05-01T20:15:30+0800,a,v,"x,y",0.250000,0.125000
            2026-05-01T20:15:31+0800," b",w,,0.125000,0.062500
            """);
    assertThat(names()).containsExactly("pairs.csv", "scores.csv");
  }

  @Test
  void parquet_holdsTheSame() throws IOException {
    Path out = folder.resolve("scores.parquet");
    try (ScoreWriter writer = ScoreWriter.create(out)) {
      score(writer);
      writer.publish();
    }
    List<String> times = new ArrayList<>();
    SourceSummary summary = read(out, batch -> times.add(batch.text(1, 0)));
    assertThat(summary.accepted()).isEqualTo(2);
    assertThat(times).containsExactly("2026-05-01T20:15:31+0800");
    assertThat(names()).containsExactly("pairs.csv", "scores.parquet");
  }

  @Test
  void withoutPublishing_thereIsNoFile() throws IOException {
    Path out = Files.writeString(folder.resolve("scores.csv"), "before");
    try (ScoreWriter writer = ScoreWriter.create(out)) {
      score(writer);
    }
    assertThat(out).hasContent("before");
    assertThat(names()).containsExactly("pairs.csv", "scores.csv");
  }

  @Test
  void withoutAPair_thereIsAHeader() {
    Path out = folder.resolve("scores.csv");
    try (ScoreWriter writer = ScoreWriter.create(out)) {
      writer.publish();
    }
    assertThat(out).hasContent("account_id,video_id,time,p_watch,p_like\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"s.csv.gz", "s.jsonl", "s.csv.ZST"})
  void otherFormats_areRefused(String name) {
    assertThatThrownBy(() -> ScoreWriter.create(folder.resolve(name)))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("scores are written as .csv or .parquet");
  }

  @Test
  void folderThatIsNotThere_isTold() {
    try (ScoreWriter writer = ScoreWriter.create(folder.resolve("no/scores.csv"))) {
      assertThatThrownBy(() -> score(writer))
          .isInstanceOf(OutputException.class)
          .hasMessageContaining("does not exist; make it first");
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
