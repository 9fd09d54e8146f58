package dev.zhenzan.files.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.Answer;
import dev.zhenzan.model.InteractionTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs that are read in several parts at once. */
class SideBySideTest {
  private static final int ROWS = 150_000;
  private static final String HEADER = "account_id,video_id,time,kind,region,exposure_id,dwell_ms";

  @TempDir Path folder;

  /** A row's number is its account's where a test needs no other; it fills several parts. */
  private static List<String> rows(long seed) {
    Random random = new Random(seed);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      rows.add(
          "account-%d,video-%d,%d,%s,%s,%s,%s"
              .formatted(
                  random.nextInt(20_000),
                  random.nextInt(3_000),
                  1_777_000_000 + random.nextInt(1_000_000),
                  random.nextBoolean() ? "like" : "view",
                  random.nextInt(3) == 0 ? "" : "region-" + random.nextInt(40),
                  i % 100 == 0 ? "exposure-" + random.nextInt(1_000) : "",
                  i > ROWS / 2 ? Integer.toString(random.nextInt(60_000)) : ""));
    }
    return rows;
  }

  private Path file(String name, List<String> rows, String lineEnd) {
    return Reading.file(folder, name, HEADER + lineEnd + String.join(lineEnd, rows) + lineEnd);
  }

  /** Starts the tasks in the opposite order. */
  private static Workers backwards() {
    return new Workers() {
      @Override
      public void run(int tasks, IntConsumer task) {
        IntStream.range(0, tasks).map(i -> tasks - 1 - i).forEach(task);
      }

      @Override
      public int parallelism() {
        return 1;
      }
    };
  }

  private static InteractionTable read(Path file, Workers workers) {
    Resources resources = new Resources(workers, 1L << 28);
    return AuditReader.read(AuditSources.of(file), resources, reject -> {}, ReadListener.none())
        .input()
        .interactions();
  }

  private static void assertSame(InteractionTable read, InteractionTable expected) {
    assertThat(read.size()).isEqualTo(expected.size());
    assertThat(read.accounts().size()).isEqualTo(expected.accounts().size());
    for (int row = 0; row < read.size(); row++) {
      assertThat(read.row(row)).isEqualTo(expected.row(row));
    }
    for (int id = 0; id < read.accounts().size(); id++) {
      assertThat(read.accounts().text(id)).isEqualTo(expected.accounts().text(id));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void parts_giveTheTableThatOneRowAfterTheOtherGives(long seed) {
    List<String> rows = rows(seed);
    Path parts = file("parts.csv", rows, "\n");
    // A quote at the start keeps a file from being cut.
    List<String> quoted = new ArrayList<>(rows);
    quoted.set(0, '"' + quoted.getFirst().replaceFirst(",", "\","));
    InteractionTable expected = read(file("quoted.csv", quoted, "\n"), Workers.sequential());

    assertSame(read(parts, Workers.sequential()), expected);
    assertSame(read(parts, backwards()), expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void quoteAnywhere_changesNothing(String lineEnd) {
    List<String> rows = rows(3);
    InteractionTable expected = read(file("plain.csv", rows, "\n"), Workers.sequential());
    rows.set(ROWS / 2, '"' + rows.get(ROWS / 2).replaceFirst(",", "\","));

    assertSame(read(file("quoted.csv", rows, lineEnd), Workers.sequential()), expected);
  }

  @Test
  void randomExposures_areThoseOfTheRows() {
    List<String> answers = List.of("", "0", "1");
    List<String> rows = new ArrayList<>(List.of(HEADER + ",random_exposure"));
    rows(5).forEach(row -> rows.add(row + "," + answers.get(rows.size() % 3)));
    Path file = Reading.file(folder, "random.csv", rows.toArray(String[]::new));
    MatchSources sources =
        new MatchSources(List.of(file), List.of(), List.of(), List.of(), Layout.ZHENZAN);
    Resources resources = new Resources(backwards(), 1L << 28);
    InteractionTable table =
        MatchReader.read(sources, resources, reject -> {}, ReadListener.none())
            .input()
            .interactions();

    assertThat(table.size()).isEqualTo(ROWS);
    for (int row = 0; row < ROWS; row++) {
      assertThat(table.randomExposure(row)).isEqualTo(Answer.values()[(row + 1) % 3]);
    }
  }

  @Test
  void badRowsInSeveralParts_areNamedByTheirLines() {
    List<String> rows = rows(4);
    List<Integer> bad = List.of(0, 1, 40_000, 80_000, 80_001, ROWS - 1);
    bad.forEach(row -> rows.set(row, "a,,1777000000,,,,"));
    rows.set(60_000, "\n\n" + rows.get(60_000));
    rows.set(120_000, "\"a\",v,1777000000,,,,");

    Reading reading = Reading.of(file("bad.csv", rows, "\n"));

    assertThat(reading.rejects())
        .extracting(reject -> reject.line() + " " + reject.column())
        .containsExactlyElementsOf(
            bad.stream().map(row -> row + (row < 60_000 ? 2 : 4) + " video_id").toList());
    assertThat(reading.summary().accepted()).isEqualTo(ROWS - bad.size());
    assertThat(reading.table().size()).isEqualTo(ROWS - bad.size());
  }
}
