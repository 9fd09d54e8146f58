package dev.zhenzan.files.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.files.match.MatchModelReader;
import dev.zhenzan.files.match.MatchModelWriter;
import dev.zhenzan.files.match.SavedModel;
import dev.zhenzan.files.match.SmallModel;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.model.IdDictionary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureTest {
  private static final String ID = "2744893516";
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-05-01T00:00:00Z"));

  @TempDir Path folder;

  private final Set<String> keys = new HashSet<>();
  private List<String> names = List.of("log.csv", "more.jsonl", "old.csv.gz", "flat.parquet");

  @BeforeEach
  void makeFiles() throws IOException {
    Files.createDirectories(folder.resolve("result"));
    write(
        "log.csv",
        "\uFEFFaccount_id,video_id,time,region\r\n"
            + "27448935160,v1,1777637730,北京\r\n"
            + ID
            + ",v1,1777637731,\"上\n海\"\r\n"
            + "b1,v2,1777637732,\"a \"\"b\"\"\"\r\n\r\n"
            + "broken,\""
            + ID
            + "\r\n"
            + ID
            + ",v3,1777637733,x");
    write(
        "more.jsonl",
        "{\"account_id\":\""
            + ID
            + "\",\"video_id\":\"v1\",\"time\":1777637730}\n"
            + "{\"account_id\":\"b1\",\"video_id\":\"v1\",\"time\":1777637730}\n");
    Files.write(
        folder.resolve("old.csv.gz"),
        gzip("account_id,video_id,time\nb1,v1,1777637730\n" + ID + ",v1,1777637730\n"));
    parquet("flat.parquet");
    write("result/account_verdicts.csv", "account_id,verdict\n" + ID + ",valid\nb1,valid\n");
    write("result/rejects.csv", "file,line,value\nlog.csv,9," + ID + "\nlog.csv,10,y\n");
    write(
        "result/groups.json",
        "[{\"group_id\":\"G1\",\"accounts\":[\"b1\",\"" + ID + "\"],\"p_value\":1.0E-7}]");
    write("result/report.html", "<p>" + ID + "</p>");
    write("result/report.pdf", "compressed");
    keys.add(ID);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private void parquet(String name) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT * FROM (VALUES (%s, 'v1', 1777637730), (17, 'v2', 1777637731)) AS"
                  .formatted(ID)
              + " t(account_id, video_id, time)) TO '"
              + folder.resolve(name)
              + "' (FORMAT parquet)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Held held() {
    List<PersonalFile> sources =
        names.stream()
            .map(name -> new PersonalFile(folder.resolve(name), List.of("account_id")))
            .toList();
    return Held.of(sources, places(folder.resolve("result")), List.of());
  }

  private static Held.Places places(Path... results) {
    return new Held.Places(List.of(results), List.of(), List.of(), List.of());
  }

  private Erasure.Outcome erase(Erasure.Listener listener) {
    Erasure.Place place = new Erasure.Place(folder.resolve("erasures"), CLOCK, keys::remove);
    return new Erasure(held(), place, listener, Resources.usual()).run(ID);
  }

  @Test
  void person_isRemovedFromEverything_andOthersKeepTheirBytes() throws IOException {
    Erasure.Outcome outcome = erase(step -> {});

    checkErased(outcome);
    assertThat(outcome.removed())
        .containsEntry(folder.resolve("log.csv").toString(), 3L)
        .containsEntry(folder.resolve("flat.parquet").toString(), 1L)
        .containsEntry(Erasure.LEDGER_KEY, 1L);
  }

  private void checkErased(Erasure.Outcome outcome) throws IOException {
    assertThat(outcome.left()).isEmpty();
    assertThat(Files.readString(folder.resolve("log.csv")))
        .isEqualTo(
            "\uFEFFaccount_id,video_id,time,region\r\n27448935160,v1,1777637730,北京\r\n"
                + "b1,v2,1777637732,\"a \"\"b\"\"\"\r\n\r\n");
    assertThat(Files.readString(folder.resolve("more.jsonl")))
        .isEqualTo("{\"account_id\":\"b1\",\"video_id\":\"v1\",\"time\":1777637730}\n");
    assertThat(unzipped("old.csv.gz")).isEqualTo("account_id,video_id,time\nb1,v1,1777637730\n");
    checkParquet();
    assertThat(Files.readString(folder.resolve("result/rejects.csv")))
        .isEqualTo("file,line,value\nlog.csv,10,y\n");
    assertThat(Files.readString(folder.resolve("result/groups.json")))
        .contains("\"b1\"")
        .contains("1.0E-7");
    assertThat(folder.resolve("result/report.html")).doesNotExist();
    assertThat(folder.resolve("result/report.pdf")).doesNotExist();
    assertThat(keys).isEmpty();
    assertThat(everything().filter(text -> text.contains(ID) && !text.contains("27448935160")))
        .isEmpty();
    assertThat(Files.readString(Path.of(outcome.receipt()))).contains("\"files_left\" : 0");
  }

  private void checkParquet() {
    if (!names.contains("flat.parquet")) {
      return;
    }
    PersonalFile flat = new PersonalFile(folder.resolve("flat.parquet"), List.of("account_id"));
    assertThat(flat.rows("17", List.of("video_id"), Resources.usual()))
        .containsExactly(List.of("v2"));
  }

  private String unzipped(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(name));
    return new String(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), UTF_8);
  }

  /** The text of each file that is left, what was not finished among them. */
  private Stream<String> everything() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(
              file -> {
                try {
                  return file + new String(Files.readAllBytes(file), UTF_8);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .toList()
          .stream();
    }
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** A process that is killed before any of the steps; nothing is cleaned up when it dies. */
  @Test
  void erasureThatIsKilledAtAnyStep_isFinishedByTheNext() throws IOException {
    // DuckDB takes a second each time; the first test has its Parquet.
    names = List.of("log.csv", "more.jsonl", "old.csv.gz");
    List<String> steps = new ArrayList<>();
    erase(steps::add);
    assertThat(steps).hasSizeGreaterThan(8).contains("receipt", "end");
    for (int kill = 0; kill < steps.size(); kill++) {
      int at = kill;
      deleteErasures();
      makeFiles();
      int[] seen = {0};
      assertThatThrownBy(
              () ->
                  erase(
                      step -> {
                        if (seen[0]++ == at) {
                          throw new Killed();
                        }
                      }))
          .isInstanceOf(Killed.class);
      assertThat(unfinished()).as("killed before %s", steps.get(at)).isEqualTo(1);

      Erasure.Outcome outcome = erase(step -> {});

      checkErased(outcome);
      assertThat(unfinished()).isZero();
      assertThat(outcome.removed())
          .as("killed before %s", steps.get(at))
          .containsEntry(folder.resolve("log.csv").toString(), 3L);
    }
  }

  private long unfinished() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("erasures"))) {
      return files.filter(file -> file.toString().endsWith(".unfinished.json")).count();
    }
  }

  private void deleteErasures() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("erasures"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void personWhoIsNowhere_leavesNoReceiptAndChangesNothing() throws IOException {
    erase(step -> {});
    byte[] before = Files.readAllBytes(folder.resolve("log.csv"));

    Erasure.Outcome again = erase(step -> {});

    assertThat(again.isNothing()).isTrue();
    assertThat(again.receipt()).isEmpty();
    assertThat(unfinished()).isZero();
    assertThat(Files.readAllBytes(folder.resolve("log.csv"))).isEqualTo(before);
  }

  @Test
  void model_losesTheId_andIsNamedToBeTrainedAgain() throws IOException {
    Path model = Files.createDirectories(folder.resolve("model"));
    SavedModel saved = SmallModel.learnt(3);
    String known = saved.accounts().text(2);
    MatchModelWriter.write(saved, model);
    Files.createDirectories(model.resolve(".erasing-1"));
    Held held = Held.of(List.of(), places(), List.of(model));
    Erasure.Place place = new Erasure.Place(folder.resolve("erasures"), CLOCK, id -> false);

    Erasure.Outcome outcome = new Erasure(held, place, step -> {}, Resources.usual()).run(known);

    SavedModel without = MatchModelReader.read(model);
    assertThat(without.accounts().find(known)).isEqualTo(IdDictionary.ABSENT);
    assertThat(without.accounts().size()).isEqualTo(saved.accounts().size());
    assertThat(without.accounts().text(1)).isEqualTo(saved.accounts().text(1));
    assertThat(outcome.left()).isEmpty();
    assertThat(Files.readString(Path.of(outcome.receipt())))
        .containsPattern("models_to_train_again\" : \\[ \"[^\"]*model\"");
    assertThat(model.resolve(".erasing-1")).doesNotExist();
  }

  /** What stands in free text of another person's row is for a person to decide. */
  @Test
  void idInAnothersRow_isToldAsLeft() throws IOException {
    write("log.csv", "account_id,video_id,time,region\nb1,v1,1777637730,@" + ID + "\n");

    Erasure.Outcome outcome = erase(step -> {});

    assertThat(outcome.left()).containsExactly(folder.resolve("log.csv").toString());
    assertThat(outcome.receipt()).isEmpty();
    assertThat(unfinished()).isEqualTo(1);
  }

  @Test
  void correction_changesThePersonsRowsAlone() throws IOException {
    write("accounts.csv", "account_id,region\n" + ID + ",\"a, b\"\nb1,\"c, d\"\n");
    PersonalFile file = new PersonalFile(folder.resolve("accounts.csv"), List.of("account_id"));

    Correction.Outcome outcome = correct(file, "region", "浙江, 杭州");

    assertThat(outcome.rows()).isEqualTo(1);
    assertThat(outcome.before()).containsExactly("a, b");
    assertThat(Files.readString(folder.resolve("accounts.csv")))
        .isEqualTo("account_id,region\n" + ID + ",\"浙江, 杭州\"\nb1,\"c, d\"\n");
    assertThatThrownBy(() -> new Correction(file, "regoin", Resources.usual()))
        .hasMessageContaining("has no column regoin; it has account_id, region");
  }

  private static Correction.Outcome correct(PersonalFile file, String column, String value) {
    Correction correction = new Correction(file, column, Resources.usual());
    Correction.Outcome outcome = correction.prepare(ID, value);
    correction.publish();
    return outcome;
  }

  @Test
  void correction_keepsTypesAndLineBreaks() throws IOException {
    write(
        "more.jsonl",
        " {\"account_id\":\"%s\",\"time\":17,\"share\":1.10}\r\n{\"account_id\":\"b1\"}"
            .formatted(ID));
    write("dos.csv", "account_id,region\r\n" + ID + ",a\r\nb1,b\r\n");
    PersonalFile lines = new PersonalFile(folder.resolve("more.jsonl"), List.of("account_id"));

    correct(lines, "time", "18");
    correct(new PersonalFile(folder.resolve("dos.csv"), List.of("account_id")), "region", "c");

    assertThat(Files.readString(folder.resolve("more.jsonl")))
        .contains("\"time\":18,\"share\":1.10}\r\n{\"account_id\":\"b1\"}");
    assertThat(Files.readString(folder.resolve("dos.csv")))
        .isEqualTo("account_id,region\r\n" + ID + ",c\r\nb1,b\r\n");
  }
}
