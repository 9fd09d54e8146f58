package dev.zhenzan.files.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.testkit.RealData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairReaderTest {
  @TempDir Path folder;

  private final IdDictionary accounts = new IdDictionary();
  private final IdDictionary videos = new IdDictionary();
  private final List<Reject> rejects = new ArrayList<>();
  private final List<String> pairs = new ArrayList<>();
  private int batches;

  PairReaderTest() {
    accounts.intern("a");
    videos.intern("other");
    videos.intern("v");
  }

  private SourceSummary read(Layout layout, Path file) {
    PairSource source = new PairSource(file, layout, accounts, videos);
    return PairReader.read(source, Resources.usual(), rejects::add, this::keep);
  }

  private void keep(PairBatch batch) {
    batches++;
    assertThat(batch.size()).isBetween(1, PairBatch.MAX_SIZE);
    for (int row = 0; row < batch.size(); row++) {
      int at = row;
      List<String> given =
          IntStream.range(0, batch.columns().size())
              .mapToObj(column -> batch.columns().get(column) + "=" + batch.text(at, column))
              .toList();
      pairs.add(batch.account(row) + " " + batch.video(row) + " " + batch.time(row) + " " + given);
    }
  }

  @Test
  void pairs_areGivenWithTheirIntsAndAllTheirColumns() {
    Path file =
        Reading.file(
            folder,
            "pairs.csv",
            "label,Time,video_id,account_id",
            "1,1777637730,v,a",
            "\"x,y\",1777637731,new,a");
    SourceSummary summary = read(Layout.ZHENZAN, file);

    assertThat(pairs)
        .containsExactly(
            "0 1 1777637730000000 [label=1, Time=1777637730, video_id=v, account_id=a]",
            "0 -1 1777637731000000 [label=x,y, Time=1777637731, video_id=new, account_id=a]");
    assertThat(summary.rows()).isEqualTo(2);
    assertThat(summary.notes()).isEmpty();
    assertThat(accounts.size()).isEqualTo(1);
    assertThat(videos.size()).isEqualTo(2);
  }

  @Test
  void badPairs_areRejectedAndTheOthersGiven() {
    Path file =
        Reading.file(
            folder,
            "pairs.csv",
            "account_id,video_id,time",
            ",v,1777637730",
            "a,v,",
            "a,v,soon",
            "a,v",
            "a,v,1777637730");
    SourceSummary summary = read(Layout.ZHENZAN, file);

    assertThat(rejects)
        .extracting(Reject::file, Reject::line, Reject::column, Reject::value)
        .containsExactly(
            tuple(file.toString(), 2L, "account_id", ""),
            tuple(file.toString(), 3L, "time", ""),
            tuple(file.toString(), 4L, "time", "soon"),
            tuple(file.toString(), 5L, "time", "a,v"));
    assertThat(pairs).hasSize(1);
    assertThat(summary.accepted() + summary.rejected()).isEqualTo(5);
  }

  @Test
  void scoresOfAnEarlierRun_areNotCarriedAlong() {
    Path file =
        Reading.file(
            folder, "p.csv", "account_id,video_id,time,p_watch,P_Like", "a,v,1777637730,0.5,0.1");
    SourceSummary summary = read(Layout.ZHENZAN, file);

    assertThat(pairs.getFirst()).endsWith("[account_id=a, video_id=v, time=1777637730]");
    assertThat(summary.notes()).containsExactly("columns not used: p_watch, P_Like");
  }

  @Test
  void manyPairs_comeInBatchesInTheirOrder() {
    int count = 2 * PairBatch.MAX_SIZE + 5;
    List<String> lines = new ArrayList<>(List.of("account_id,video_id,time"));
    IntStream.range(0, count).forEach(i -> lines.add("a,v" + i + "," + (1_777_637_730L + i)));
    read(Layout.ZHENZAN, Reading.file(folder, "p.csv", lines.toArray(String[]::new)));

    assertThat(batches).isEqualTo(3);
    assertThat(pairs).hasSize(count);
    for (int i = 0; i < count; i++) {
      assertThat(pairs.get(i)).contains("video_id=v" + i + ",");
    }
  }

  @Test
  void otherContainers_giveTheSamePairs() {
    String csv = "account_id,video_id,time,note\na,v,1777637730,n\n";
    read(Layout.ZHENZAN, Reading.file(folder, "p.csv.gz", Reading.gzip(csv)));
    read(Layout.ZHENZAN, Reading.file(folder, "p.csv.zst", Reading.zstd(csv)));
    read(
        Layout.ZHENZAN,
        Reading.file(
            folder,
            "p.jsonl",
            "{\"account_id\":\"a\",\"video_id\":\"v\",\"time\":1777637730,\"note\":\"n\"}"));
    read(
        Layout.ZHENZAN,
        Reading.parquet(
            folder.resolve("p.parquet"),
            "SELECT 'a' account_id, 'v' video_id, 1777637730 AS time, 'n' note"));

    assertThat(pairs).hasSize(4);
    assertThat(pairs.stream().distinct()).hasSize(1);
  }

  @Test
  void missingColumn_isTold() {
    Path file = Reading.file(folder, "p.csv", "account_id,video", "a,v");

    assertThat(catchThrowable(() -> read(Layout.ZHENZAN, file)))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContaining("the column video_id is missing; the nearest name found is video");
  }

  @Test
  void realLog_isAFileOfPairs() {
    Path log = RealData.path("kuairand/log_standard_4_25_to_4_30_pure.csv");
    SourceSummary summary = read(Layout.KUAIRAND, log);

    assertThat(summary.accepted()).isEqualTo(94_784);
    assertThat(pairs).hasSize(94_784);
    assertThat(pairs.getFirst()).startsWith("-1 -1 1650812741436000 [user_id=712, video_id=5239");
    assertThat(pairs.getFirst()).endsWith("is_rand=0, tab=1]");
    assertThat(batches).isEqualTo(12);
  }
}
