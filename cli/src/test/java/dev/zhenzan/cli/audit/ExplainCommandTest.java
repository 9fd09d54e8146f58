package dev.zhenzan.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code explain} of a simulated world and its audit, which all tests share. */
class ExplainCommandTest {
  @TempDir static Path shared;
  @TempDir Path folder;

  @BeforeAll
  static void simulateAndAudit() {
    Object[] simulate = {
      "simulate",
      "--out",
      shared.resolve("world"),
      "--accounts",
      1_500,
      "--videos",
      500,
      "--days",
      7,
      "--attack",
      "synchronous_burst"
    };
    assertThat(CommandRun.of(simulate).status()).isZero();
    List<Object> audit = new ArrayList<>(List.of("audit", "--out", shared.resolve("result")));
    audit.addAll(files());
    assertThat(CommandRun.of(audit.toArray()).status()).isZero();
  }

  private static List<Object> files() {
    return List.of(
        "--interactions",
        shared.resolve("world/interactions.csv"),
        "--accounts",
        shared.resolve("world/accounts.csv"),
        "--videos",
        shared.resolve("world/videos.csv"));
  }

  private static CommandRun explain(Object... options) {
    List<Object> arguments = new ArrayList<>(List.of("explain"));
    arguments.addAll(files());
    arguments.addAll(List.of(options));
    return CommandRun.of(arguments.toArray());
  }

  /** The first row of an audit's table whose text has this in it, cut at commas. */
  private static String[] row(String table, String with) throws IOException {
    return Files.readAllLines(shared.resolve("result").resolve(table)).stream()
        .filter(line -> line.contains(with))
        .findFirst()
        .orElseThrow()
        .split(",", -1);
  }

  private static String invalidAccount() throws IOException {
    return row("account_verdicts.csv", "invalid_sophisticated")[0];
  }

  @Test
  void reviewer_readsTheAuditsVerdictOfTheAccount() throws IOException {
    String[] row = row("account_verdicts.csv", "invalid_sophisticated");

    CommandRun run = explain("--account", row[0], "--lang", "en");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("account " + row[0], "The account is called: invalid (sophisticated).")
        .contains("Called invalid: " + row[2] + " of " + row[1] + " interactions")
        .contains("nats", "G1", "probability.invalid", "What speaks for it");
  }

  @ParameterizedTest
  @CsvSource({"zh, 你可以做什么, 有帮助的材料", "en, What you can do, What would help"})
  void affected_readsReasonsInTheOwnLanguage(String language, String heading, String help)
      throws IOException {
    CommandRun run =
        explain("--account", invalidAccount(), "--for", "affected", "--lang", language);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(heading, help, invalidAccount(), "lockstep_")
        .doesNotContain("nats", "奈特", "%", "G1");
  }

  @ParameterizedTest
  @CsvSource({"zh, 没有任何不利", "en, Nothing speaks against"})
  void accountWithoutFindings_isToldSoByBothTexts(String language, String words)
      throws IOException {
    String valid = row("account_verdicts.csv", ",0,0.01")[0];

    assertThat(explain("--account", valid, "--lang", language).out()).contains(words);
    assertThat(explain("--account", valid, "--lang", language, "--for", "affected").out())
        .contains(words);
  }

  @ParameterizedTest
  @CsvSource({"zh, 真实度, 计入的有", "en, Authenticity, Counted were"})
  void video_isExplainedToBothReaders(String language, String score, String counted)
      throws IOException {
    String video = row("interaction_verdicts.csv", "invalid_sophisticated")[1];

    CommandRun reviewer = explain("--video", video, "--lang", language);
    CommandRun creator = explain("--video", video, "--lang", language, "--for", "affected");

    assertThat(reviewer.status()).as(reviewer.err()).isZero();
    assertThat(reviewer.out()).contains(video, score, "lockstep_");
    assertThat(creator.status()).as(creator.err()).isZero();
    assertThat(creator.out()).contains(video, counted, "lockstep_");
  }

  @Test
  void outFile_holdsWhatWouldBePrinted() throws IOException {
    Path file = folder.resolve("说明.txt");

    CommandRun printed = explain("--account", invalidAccount(), "--lang", "zh");
    CommandRun written = explain("--account", invalidAccount(), "--lang", "zh", "--out", file);

    assertThat(written.status()).as(written.err()).isZero();
    assertThat(written.out()).contains(file.toString()).doesNotContain(invalidAccount());
    assertThat(file).content().isEqualTo(printed.out());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void moreThreads_explainAlike(int threads) throws IOException {
    CommandRun run = explain("--account", invalidAccount(), "--threads", threads);
    CommandRun two = explain("--account", invalidAccount(), "--threads", 2);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).isNotBlank().isEqualTo(two.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"account", "video"})
  void unknownId_isAnErrorOfUsageThatDoesNotShowIt(String subject) {
    CommandRun run = explain("--" + subject, "secret-4711");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("no such " + subject + " in the interactions; check --" + subject)
        .doesNotContain("secret-4711");
  }

  @ParameterizedTest
  @CsvSource({
    "--account, v1, did you mean --video?",
    "--video, A1, did you mean --account?",
    "--account, a1, capital letters",
    "--account, ' A1', capital letters",
    "--account, 0A1, capital letters",
    "--account, c1, has no interaction",
    "--account, zz, that the files are those of the audit"
  })
  void nearId_getsNearAdvice(String option, String id, String advice) throws IOException {
    Path log = write("log.csv", "account_id,video_id,time\nA1,v1,2026-03-02T08:15:00+08:00\n");
    Path videos = write("v.csv", "video_id,creator_id,published_at\nv1,c1,\n");

    CommandRun run =
        CommandRun.of("explain", "--interactions", log, "--videos", videos, option, id);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(advice).doesNotContain("A1", "zz");
  }

  @Test
  void strangeId_isShownOnOneLine() throws IOException {
    Path log =
        write("log.csv", "account_id,video_id,time\n\"a\u001b[2J\nb\",v1,2026-03-02T08:15:00Z\n");

    CommandRun run = CommandRun.of("explain", "--interactions", log, "--account", "a\u001b[2J\nb");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("a·[2J·b").doesNotContain("\u001b");
  }

  @Test
  void rowsThatCannotBeUsed_areCounted() throws IOException {
    Path log =
        write("log.csv", "account_id,video_id,time\nA1,v1,2026-03-02T08:15:00Z\nA2,v1,never\n");

    CommandRun run = CommandRun.of("explain", "--interactions", log, "--account", "A1");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("log.csv", "1 of 2 rows could not be used");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void bothOrNeither_areErrorsOfUsage() {
    CommandRun both = explain("--account", "secret-1", "--video", "secret-2");
    CommandRun neither = explain();

    assertThat(both.status()).isEqualTo(2);
    assertThat(both.err()).contains("--account", "--video").doesNotContain("secret-1", "secret-2");
    assertThat(neither.status()).isEqualTo(2);
    assertThat(neither.err()).contains("--account", "--video");
  }

  @ParameterizedTest
  @CsvSource({"--for, judge, 'reviewer, affected'", "--lang, fr, 'zh, en'", "--threads, 0, 256"})
  void wrongValues_areRefusedWithThoseThatThereAre(String option, String value, String right) {
    CommandRun run = explain("--account", "x", option, value);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(option, right);
  }
}
