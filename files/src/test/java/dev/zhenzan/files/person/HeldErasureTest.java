package dev.zhenzan.files.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.UnusableFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an erasure touches of what is held, and what it leaves alone. */
class HeldErasureTest {
  private static final String ID = "person01";
  private static final String ROWS =
      "account_id,verdict\nperson01,valid\nperson01-2,valid\na.person01,valid\n";
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-05-01T00:00:00Z"));

  @TempDir Path folder;

  private final List<Path> plans = new ArrayList<>();
  private final List<Path> published = new ArrayList<>();

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, text);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private Erasure.Outcome erase(String id, String... results) {
    List<Path> folders = List.of(results).stream().map(folder::resolve).toList();
    Held held =
        Held.of(List.of(), new Held.Places(folders, plans, published, List.of()), List.of());
    Erasure.Place place = new Erasure.Place(folder.resolve("erasures"), CLOCK, key -> false);
    return new Erasure(held, place, step -> {}, Resources.usual()).run(id);
  }

  @Test
  void pagesOfTheFolderGo_andNothingElse() throws IOException {
    write("result/verdicts.csv", ROWS);
    for (String name :
        List.of("report.html", "report.en.html", "report.pdf", "notes.txt", "deployment.yaml")) {
      write("result/" + name, "of many");
      write("result/other/" + name, "of others");
    }

    Erasure.Outcome outcome = erase(ID, "result");

    assertThat(outcome.left()).isEmpty();
    assertThat(outcome.receipt()).isNotEmpty();
    assertThat(read("result/verdicts.csv"))
        .isEqualTo("account_id,verdict\nperson01-2,valid\na.person01,valid\n");
    assertThat(folder.resolve("result/report.html")).doesNotExist();
    assertThat(folder.resolve("result/report.en.html")).doesNotExist();
    assertThat(folder.resolve("result/report.pdf")).doesNotExist();
    assertThat(folder.resolve("result/notes.txt")).exists();
    assertThat(folder.resolve("result/deployment.yaml")).exists();
    assertThat(folder.resolve("result/other/report.html")).exists();
  }

  @Test
  void planIsHeldWithItsAssignments_andNotWhatLiesBesideIt() throws IOException {
    plans.add(write("plan.json", "{\"accounts\":[\"person01\",\"b\"]}"));
    write("assignments.csv", "account_id,video_id\nperson01,v\nb,v\n");
    write("accounts.csv", ROWS);
    write("report.html", "not of the plan");

    erase(ID);

    assertThat(read("plan.json")).contains("\"b\"").doesNotContain(ID);
    assertThat(read("assignments.csv")).isEqualTo("account_id,video_id\nb,v\n");
    assertThat(read("accounts.csv")).isEqualTo(ROWS);
    assertThat(folder.resolve("report.html")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "p1", "7"})
  void shortId_goesFromJsonAndItsPages(String id) throws IOException {
    write(
        "result/group.json",
        "{\"accounts\":[\"%s\",\"b\"],\"more\":[{\"account_id\":%s}],\"size\":7}"
            .formatted(id, id.equals("p1") ? "\"p1\"" : id));
    write("result/report.html", "<p>" + id + "</p>");

    Erasure.Outcome outcome = erase(id, "result");

    assertThat(outcome.receipt()).isNotEmpty();
    assertThat(read("result/group.json"))
        .contains("\"b\"", "\"size\" : 7", "\"more\" : [ ]")
        .doesNotContain("\"" + id + "\"");
    assertThat(folder.resolve("result/report.html")).doesNotExist();
  }

  @Test
  void idLikeACount_isNotSaidToBeGoneFromFreeText() throws IOException {
    write("result/group.json", "{\"accounts\":[\"12345\"]}");
    write("result/notes.txt", "perhaps of 12345");

    Erasure.Outcome outcome = erase("12345", "result");

    assertThat(outcome.unsearched()).containsExactly(folder.resolve("result/notes.txt").toString());
    assertThat(outcome.receipt()).isEmpty();
  }

  @Test
  void packedAndHiddenFiles_areSearchedOrNamed() throws IOException {
    write("result/verdicts.csv", ROWS);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("result/old.txt.gz")))) {
      out.write(("x " + ID + ".\n").getBytes(UTF_8));
    }
    write("result/.hidden", "@" + ID);
    write("result/scan.pdf", "%PDF-1.7 packed");
    write("result/" + ID + ".txt", "whose?");
    published.add(write("site/list.json", "[\"" + ID + "\"]").resolveSibling("."));

    Erasure.Outcome outcome = erase(ID, "result");

    assertThat(outcome.left())
        .extracting(file -> String.valueOf(Path.of(file).getFileName()))
        .containsExactlyInAnyOrder("old.txt.gz", ".hidden", ID + ".txt", "list.json");
    assertThat(outcome.unsearched()).containsExactly(folder.resolve("result/scan.pdf").toString());
    assertThat(outcome.receipt()).isEmpty();
    assertThat(read("site/list.json")).contains(ID);
  }

  @Test
  void receipt_hasNoNamesOfThePerson() throws IOException {
    write("of-" + ID + "/verdicts.csv", ROWS);
    write(ID + "/verdicts.csv", ROWS);

    Erasure.Outcome outcome = erase(ID, "of-" + ID, ID);

    assertThat(Files.readString(Path.of(outcome.receipt())))
        .contains("(named after the person)")
        .doesNotContain("/" + ID + "/");
  }

  @Test
  void linkedFilesAndFolders_loseThePersonThemselves() throws IOException {
    Path log = write("data/log.csv", ROWS);
    Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-r-----"));
    write("data/deep/scores.csv", ROWS);
    Files.createDirectories(folder.resolve("result"));
    Files.createSymbolicLink(folder.resolve("result/log.csv"), log);
    Files.createSymbolicLink(folder.resolve("result/deep"), folder.resolve("data/deep"));

    erase(ID, "result");

    assertThat(folder.resolve("result/log.csv")).isSymbolicLink();
    assertThat(read("data/log.csv")).doesNotContain("\nperson01,");
    assertThat(read("data/deep/scores.csv")).doesNotContain("\nperson01,");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void severalDocumentsOfAFile_areAllKept() throws IOException {
    write(
        "result/lines.json", "{\"account_id\":\"b\",\"n\":1.10}\n{\"accounts\":[\"person01\"]}\n");

    erase(ID, "result");

    assertThat(read("result/lines.json")).contains("\"b\"", "1.10", "\"accounts\"");
  }

  @Test
  void brokenJson_isToldBeforeAnythingIsTaken() throws IOException {
    write("result/a.csv", ROWS);
    write("result/z.json", "{\"account_id\":\n\"person01\"");

    assertThatThrownBy(() -> erase(ID, "result"))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContaining("z.json: is no JSON at line 2")
        .hasMessageNotContaining("person01\"");
    assertThat(read("result/a.csv")).isEqualTo(ROWS);
    assertThatThrownBy(() -> erase(ID, "resutl")).hasMessageContaining("resutl: is listed");
  }

  @Test
  void idAcrossTwoPiecesOfAStream_isFoundOnceItIsWhole() throws IOException {
    IdText id = new IdText(ID);
    for (int before = 65_520; before < 65_580; before++) {
      String text = " ".repeat(before) + ID;
      byte[] longer = (text + "-2" + " ".repeat(70_000)).getBytes(UTF_8);
      byte[] whole = (text + "- 2" + " ".repeat(70_000)).getBytes(UTF_8);
      assertThat(id.standsIn(new ByteArrayInputStream(longer))).as("%d", before).isFalse();
      assertThat(id.standsIn(new ByteArrayInputStream(whole))).as("%d", before).isTrue();
    }
  }
}
