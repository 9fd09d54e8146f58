package dev.zhenzan.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import dev.zhenzan.cli.CsvText;
import dev.zhenzan.cli.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code audit} of a simulated world that all tests share. */
class AuditCommandTest {
  @TempDir static Path shared;
  @TempDir Path folder;

  @BeforeAll
  static void simulate() {
    CommandRun run =
        CommandRun.of(
            "simulate",
            "--out",
            shared.resolve("world"),
            "--accounts",
            1_500,
            "--videos",
            500,
            "--days",
            7,
            "--views-per-like",
            1,
            "--attack",
            "synchronous_burst",
            "--attack",
            "slow_drip");
    assertThat(run.status()).as(run.err()).isZero();
  }

  private static Path world(String file) {
    return shared.resolve("world").resolve(file);
  }

  private CommandRun audit(String name, Object... more) {
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "audit",
                "--interactions",
                world("interactions.csv"),
                "--accounts",
                world("accounts.csv"),
                "--videos",
                world("videos.csv"),
                "--out",
                folder.resolve(name)));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray());
  }

  @Test
  void audit_writesEveryFileAndSaysWhatWasFound() throws IOException {
    CommandRun run = audit("out");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Folders.contents(folder.resolve("out")))
        .containsOnlyKeys(
            "interaction_verdicts.csv",
            "account_verdicts.csv",
            "groups.json",
            "video_scores.csv",
            "creator_scores.csv",
            "summary.json",
            "report.html",
            "rejects.csv");
    assertThat(run.out().lines()).hasSizeBetween(6, 10);
    assertThat(run.out())
        .contains("Likes ", "Authenticity ", "95 % interval", "Groups ", "report.html");
    assertThat(run.err()).contains("reading: ", "auditing: ", "writing: ");
  }

  @Test
  void rowsIn_areRowsOut() throws IOException {
    audit("out");

    long in = CsvText.rows(world("interactions.csv"));
    assertThat(CsvText.rows(folder.resolve("out/interaction_verdicts.csv"))).isEqualTo(in);
    assertThat(CsvText.rows(folder.resolve("out/rejects.csv"))).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void moreThreads_writeTheSameBytes(int threads) throws IOException {
    assertThat(audit("one", "--threads", 1).status()).isZero();
    assertThat(audit("more", "--threads", threads).status()).isZero();

    assertThat(withoutRun(folder.resolve("more"))).isEqualTo(withoutRun(folder.resolve("one")));
  }

  /** The contents of a result; of the summary that which may not differ between runs. */
  private static SortedMap<String, String> withoutRun(Path result) throws IOException {
    SortedMap<String, String> contents = Folders.contents(result);
    contents.computeIfPresent(
        "summary.json", (name, text) -> text.substring(0, text.indexOf("\"run\"")));
    return contents;
  }

  /** Verdicts follow the thresholds; probabilities and scores do not. */
  @Test
  void thresholds_decide_andNothingElseFollowsThem() throws IOException {
    audit("usual");

    CommandRun run = audit("own", "--suspect-from", "0.02", "--invalid-from", "0.3");

    assertThat(run.status()).as(run.err()).isZero();
    Path usual = folder.resolve("usual");
    Path own = folder.resolve("own");
    assertThat(own.resolve("summary.json"))
        .content()
        .contains("\"probability.suspect\" : 0.02", "\"probability.invalid\" : 0.3");
    assertThat(own.resolve("video_scores.csv"))
        .hasSameTextualContentAs(usual.resolve("video_scores.csv"));
    assertThat(probabilities(own)).isEqualTo(probabilities(usual));
    assertThat(Files.readAllLines(own.resolve("interaction_verdicts.csv")).stream().skip(1))
        .allMatch(AuditCommandTest::isDecided);
    assertThat(own.resolve("interaction_verdicts.csv"))
        .content()
        .isNotEqualTo(Files.readString(usual.resolve("interaction_verdicts.csv")));
  }

  private static List<String> probabilities(Path result) throws IOException {
    return Files.readAllLines(result.resolve("interaction_verdicts.csv")).stream()
        .map(line -> line.split(",", -1)[4])
        .toList();
  }

  private static boolean isDecided(String line) {
    String[] fields = line.split(",", -1);
    double probability = Double.parseDouble(fields[4]);
    return fields[5].startsWith("invalid") == probability >= 0.3
        && fields[5].equals("valid") == probability < 0.02;
  }

  @Test
  void thresholdsOutOfOrder_areRefusedWithWhatHasToHold() {
    CommandRun run = audit("out", "--suspect-from", "0.95");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("0 < --suspect-from <= --invalid-from <= 1");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void parquet_takesThePlaceOfTheCsvTables() throws IOException {
    CommandRun run = audit("out", "--verdicts", "parquet");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Folders.contents(folder.resolve("out")))
        .containsKeys("interaction_verdicts.parquet", "rejects.csv")
        .doesNotContainKey("interaction_verdicts.csv");
  }

  @Test
  void severalLogs_areOneLog() throws IOException {
    Path other =
        Files.writeString(
            folder.resolve("more.csv"), "video_id,account_id,time\nv,a,2026-03-02T08:15:00Z\n");

    CommandRun run =
        CommandRun.of(
            "audit",
            "--interactions",
            world("interactions.csv"),
            other,
            "--out",
            folder.resolve("out"));

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(CsvText.rows(folder.resolve("out/interaction_verdicts.csv")))
        .isEqualTo(CsvText.rows(world("interactions.csv")) + 1);
  }

  @Test
  void language_isThatOfTheReport() throws IOException {
    audit("zh", "--lang", "zh");
    audit("en", "--lang", "EN");

    assertThat(folder.resolve("zh/report.html")).content().contains("lang=\"zh");
    assertThat(folder.resolve("en/report.html")).content().contains("lang=\"en");
  }

  @Test
  void otherLanguage_isAReportBesideIt() throws IOException {
    audit("both", "--lang", "zh", "--also-lang", "en");

    assertThat(folder.resolve("both/report.html")).content().contains("lang=\"zh");
    assertThat(folder.resolve("both/report.en.html")).content().contains("lang=\"en");
  }

  @Test
  void sameLanguageTwice_isOneReport() {
    audit("once", "--lang", "en", "--also-lang", "en");

    assertThat(folder.resolve("once/report.html")).exists();
    assertThat(folder.resolve("once/report.en.html")).doesNotExist();
  }

  @Test
  void onATerminal_showsABarWithTimeLeft() {
    List<Object> arguments =
        List.of("audit", "--interactions", world("interactions.csv"), "--out", folder.resolve("o"));

    CommandRun run = CommandRun.onTerminal(100, arguments.toArray());

    assertThat(run.err()).contains("\rreading", "100%", "\rauditing");
  }
}
