package dev.zhenzan.cli.compliance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplianceCommandTest {
  /** The status of a process that SIGKILL has ended: 128 and the signal's number. */
  private static final int KILLED = 137;

  private static final String UNFINISHED = ".unfinished.json";

  /** A thing that a journal names, with how much was removed of it. */
  private static final Pattern COUNT = Pattern.compile("\" ?: ?[0-9]");

  private static final String ID = "2744893516";
  private static final String OTHER = "2744893517";

  private static final String DEPLOYMENT =
      """
      operator: {name: 示例, role: mcn}
      sources:
        - {name: log, file: interactions, paths: [log.csv], obtained: own, purposes: [audit]}
        - {name: accounts, file: accounts, paths: [accounts.csv], obtained: consent, purposes: [matching]}
        - {name: works, file: videos, paths: [videos.csv], obtained: own, purposes: [audit]}
        - {name: consents, file: consents, paths: [consents.csv], obtained: own, purposes: [compliance]}
      results: [result]
      ledger: {folder: ledger, keys: keys}
      facts: {sells_traffic: false, recommends: true, option_not_personalised: false}
      """;

  private static final String VIDEOS =
      """
      video_id,creator_id,published_at,caption
      v0,c,1777637000,求赞求关注
      v1,c,1777637000,刷zan 24小时到账
      """;

  @TempDir Path folder;

  @BeforeEach
  void makeFiles() throws IOException {
    write("deployment.yaml", DEPLOYMENT);
    write("id.txt", ID + "\n");
    StringBuilder log = new StringBuilder("account_id,video_id,time,region\n");
    for (int i = 0; i < 40; i++) {
      log.append("%s,v%d,%d,广东\n".formatted(i % 8 == 0 ? ID : OTHER, i % 3, 1_777_637_730 + i));
    }
    write("log.csv", log.toString());
    write("accounts.csv", "account_id,followers,region\n" + ID + ",5,广东\n" + OTHER + ",6,江西\n");
    write("videos.csv", VIDEOS);
    write(
        "consents.csv",
        "account_id,time,purpose,act,notice_version\n"
            + ID
            + ",1777637000,matching,given,2026-01\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private CommandRun run(Object... arguments) {
    return CommandRun.of(
        Stream.concat(Stream.of("compliance"), Stream.of(arguments)).toArray(Object[]::new));
  }

  private Path deployment() {
    return folder.resolve("deployment.yaml");
  }

  private CommandRun ofPerson(String command, Object... more) {
    Stream<Object> common =
        Stream.of(
            command, "--deployment", deployment(), "--account-file", folder.resolve("id.txt"));
    return run(Stream.concat(common, Stream.of(more)).toArray(Object[]::new));
  }

  /** A ledger, and the result of an audit that is committed to it. */
  private void audit() {
    Path ledger = folder.resolve("ledger");
    Path keys = folder.resolve("keys");
    fine("ledger", "init", "--origin", "example.org/log", "--ledger", ledger, "--keys", keys);
    fine(
        "audit",
        "--interactions",
        folder.resolve("log.csv"),
        "--out",
        folder.resolve("result"),
        "--ledger",
        ledger,
        "--keys",
        keys);
  }

  private static void fine(Object... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertThat(run.status()).as(run.err()).isZero();
  }

  @Test
  void sameDeployment_isJudgedByTheRulesOfTwoDays() {
    CommandRun before =
        run("check", "--deployment", deployment(), "--at", "2022-02-28", "--lang", "en");
    CommandRun after =
        run("check", "--deployment", deployment(), "--at", "2025-10-15", "--lang", "en");

    assertThat(before.out())
        .contains("(auc17-8-captions)", "(pip-24-option)")
        .doesNotContain("(alg-17-option)", "(auc25-9-captions)");
    assertThat(after.out())
        .contains("(alg-17-option)", "(auc25-9-captions)", "v1 (made-likes")
        .doesNotContain("auc17");
    assertThat(before.status()).isEqualTo(1);
    assertThat(after.status()).isEqualTo(1);
  }

  @Test
  void check_writesTablesAndPages_andLogsATallyAnArticle() throws IOException {
    audit();
    Path out = folder.resolve("check");

    CommandRun run =
        run("check", "--deployment", deployment(), "--at", "2026-05-01", "--log", "--out", out);

    assertThat(run.err()).isEmpty();
    assertThat(out.resolve("compliance.pdf")).isNotEmptyFile();
    assertThat(Files.readString(out.resolve("compliance.html"))).contains("auc25-9-captions");
    List<String> rows = Files.readAllLines(out.resolve("findings.csv"));
    assertThat(rows.getFirst()).startsWith("law,article,from,until,rule");
    assertThat(rows)
        .anyMatch(row -> row.startsWith("personal-information,51") && row.contains(",pass,"));
    assertThat(run.out()).contains("entries, one an article");
  }

  @Test
  void captions_tellWhoTradesAndWhoOnlyAsks() throws IOException {
    Path out = folder.resolve("captions.csv");

    CommandRun run =
        run(
            "captions",
            "--videos",
            folder.resolve("videos.csv"),
            "--at",
            "2026-05-01",
            "--out",
            out);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("2 looked at; works that trade in traffic: 1")
        .doesNotContain("v0 ");
    assertThat(Files.readAllLines(out)).hasSize(2).last().asString().startsWith("v1,paid_traffic");
  }

  @Test
  void plan_isCheckedForRewardsHoldoutAndConsent() throws IOException {
    write("plan.json", "{\"settings\":{\"holdout\":0.1,\"consented_only\":true}}");
    write("bad.json", "{\"settings\":{\"holdout\":0},\"likes_per_hour\":300}");

    CommandRun good =
        run("plan", "--plan", folder.resolve("plan.json"), "--lang", "en", "--allow-unknown");
    CommandRun bad = run("plan", "--plan", folder.resolve("bad.json"), "--lang", "en");

    assertThat(good.status()).isZero();
    assertThat(good.out()).contains("0 not kept", "(alg-17-plan)").doesNotContain("NOT KEPT");
    assertThat(bad.status()).isEqualTo(1);
    assertThat(bad.out()).contains("likes_per_hour", "(auc25-9-holdout)", "(eco-24-plan)");
  }

  @Test
  void planThatSaysNothing_isUnknown() throws IOException {
    write("plan.json", "{}");

    CommandRun run = run("plan", "--plan", folder.resolve("plan.json"), "--lang", "en");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("0 not kept", "0 kept");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rewardPerLike", "cashback", "奖励", "like_per_like", "prices2024"})
  void fieldOfAPlan_thatRewardsInteractions_isFound(String name) throws IOException {
    write("plan.json", "{\"settings\":{\"holdout\":0.1},\"" + name + "\":1}");

    CommandRun run = run("plan", "--plan", folder.resolve("plan.json"), "--lang", "en");

    assertThat(run.out()).contains("(eco-24-plan)", name);
  }

  /** A file without words was not looked at; a header in other letters is one all the same. */
  @Test
  void captionsThatAreNotThere_areUnknown() throws IOException {
    write("videos.csv", "video_id,creator_id,published_at\nv0,c,1777637000\n");
    CommandRun without =
        run("check", "--deployment", deployment(), "--at", "2026-05-01", "--lang", "en");
    write("videos.csv", VIDEOS.replace("caption", "Caption"));
    CommandRun other =
        run("check", "--deployment", deployment(), "--at", "2026-05-01", "--lang", "en");

    assertThat(without.out()).contains("Give a column caption").doesNotContain("v1 (");
    assertThat(other.out()).contains("v1 (made-likes");
  }

  /** Words that the terms do not grant are not looked at, and not said to be clean. */
  @Test
  void captionsThatAreNotGranted_areNotRead() throws IOException {
    write(
        "terms.yaml",
        """
        id: feed
        zh: 按约定
        en: as agreed
        from: 2024-01-01
        grants:
          - {file: videos, columns: [video_id], purposes: [compliance], roles: [operator]}
        """);

    CommandRun run =
        run(
            "captions",
            "--videos",
            folder.resolve("videos.csv"),
            "--terms",
            folder.resolve("terms.yaml"),
            "--at",
            "2026-05-01");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("0 looked at");
    assertThat(run.err()).contains("do not grant caption");
  }

  @Test
  void assessment_isMade() {
    Path out = folder.resolve("assessment");

    CommandRun run =
        run(
            "assessment",
            "--deployment",
            deployment(),
            "--at",
            "2026-05-01",
            "--out",
            out,
            "--lang",
            "zh");

    assertThat(run.out()).contains("Risk          medium");
    assertThat(out.resolve("assessment.html")).content().contains("个人信息保护影响评估", "审阅与签署");
    assertThat(out.resolve("assessment.pdf")).isNotEmptyFile();
  }

  @Test
  void access_showsEverythingThatIsHeld() throws IOException {
    audit();
    Path out = folder.resolve("held");

    CommandRun run = ofPerson("access", "--out", out);

    assertThat(run.status()).as(run.err()).isZero();
    String held = Files.readString(out.resolve("held.json"));
    assertThat(held)
        .contains("log.csv", "accounts.csv", "consents.csv", "interaction_verdicts.csv")
        .contains("\"ledger_holds_commitments\" : true");
    assertThat(Files.readString(out.resolve("2.csv")))
        .isEqualTo("account_id,followers,region\n" + ID + ",5,广东\n");
    assertThat(everything(out)).noneMatch(text -> text.contains(OTHER));
  }

  @Test
  void correction_isVisibleAfterwards_andItsRecordTellsNobody() throws IOException {
    audit();
    CommandRun run =
        ofPerson("correct", "--source", "accounts", "--column", "region", "--value", "浙江");

    assertThat(run.status()).as(run.err()).isZero();
    ofPerson("access", "--out", folder.resolve("held"));
    assertThat(Files.readString(folder.resolve("held/2.csv"))).contains(ID + ",5,浙江");
    assertThat(everything(folder.resolve("erasures")))
        .hasSize(1)
        .noneMatch(text -> text.contains(ID) || text.contains("浙江") || text.contains("广东"));
    assertThat(ofPerson("correct", "--source", "shop", "--column", "x", "--value", "y").status())
        .isEqualTo(2);
  }

  @Test
  void erasure_leavesNothing_andAccessFindsNothing() throws IOException {
    audit();

    CommandRun run = ofPerson("erase");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("Removed       5 from", "ledger key", "Receipt");
    Files.delete(folder.resolve("id.txt"));
    assertThat(everything(folder)).noneMatch(text -> text.contains(ID));
    assertThat(everything(folder)).anyMatch(text -> text.contains(OTHER));
    write("id.txt", ID);
    assertThat(ofPerson("access", "--out", folder.resolve("held")).status()).isEqualTo(1);
    CommandRun check =
        run("check", "--deployment", deployment(), "--at", "2026-05-01", "--lang", "en");
    assertThat(check.out()).doesNotContain("pip-51", "erasures begun and not finished (found): 1");
  }

  @Test
  void erasure_isRefusedBeforeTheFirstStep_whereThePathsAreWrong() throws IOException {
    String log = Files.readString(folder.resolve("log.csv"));
    write("deployment.yaml", DEPLOYMENT.replaceAll("(?m)^ledger: .*$", ""));

    CommandRun missing = ofPerson("erase");
    write("deployment.yaml", Files.readString(deployment()).replace("[result]", "[.]"));
    CommandRun own = ofPerson("erase");

    assertThat(missing.status()).isEqualTo(3);
    assertThat(missing.err()).contains("result: is listed in the deployment and cannot be found");
    assertThat(own.status()).isEqualTo(3);
    assertThat(own.err()).contains("holds the deployment itself");
    assertThat(Files.readString(folder.resolve("log.csv"))).isEqualTo(log);
    assertThat(folder.resolve("erasures")).doesNotExist();
  }

  @Test
  void erasureOfNobody_saysSo() throws IOException {
    write("deployment.yaml", DEPLOYMENT.replaceAll("(?m)^(ledger|results): .*$", ""));
    write("id.txt", "nobody-7");

    CommandRun run = ofPerson("erase");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("nothing was held");
    assertThat(run.out()).doesNotContain("Receipt");
  }

  private static List<String> everything(Path of) throws IOException {
    try (Stream<Path> files = Files.walk(of)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      return all.stream()
          .map(
              file -> {
                try {
                  return Files.readString(file, ISO_8859_1);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .toList();
    }
  }

  /**
   * Processes that are killed while they erase, each as soon as its journal notes one thing more. A
   * process may end before the kill reaches it: then nothing is held any more, and it has left the
   * one receipt itself.
   */
  @Test
  void erasureOfProcessesThatAreKilled_isFinishedByTheNext() throws Exception {
    audit();
    boolean ended = false;
    for (int noted = 0; noted < 4 && !ended; noted++) {
      ended = endsBeforeItIsKilled(noted);
      assertThat(Files.readString(folder.resolve("log.csv"))).contains(OTHER).endsWith("\n");
    }

    CommandRun run = ofPerson("erase");

    assertThat(run.status()).as(run.err()).isEqualTo(ended ? 1 : 0);
    try (Stream<Path> receipts = Files.list(folder.resolve("erasures"))) {
      assertThat(receipts).hasSize(1).noneMatch(file -> file.toString().endsWith(UNFINISHED));
    }
    Files.delete(folder.resolve("id.txt"));
    assertThat(everything(folder)).noneMatch(text -> text.contains(ID));
    assertThat(Files.readAllLines(folder.resolve("log.csv"))).hasSize(36);
  }

  private boolean endsBeforeItIsKilled(int noted) throws Exception {
    Process process = erasing();
    boolean ended = false;
    while (!ended && noted() <= noted) {
      ended = process.waitFor(1, TimeUnit.MILLISECONDS);
    }
    int status = process.destroyForcibly().waitFor();
    assertThat(status).isIn(0, KILLED);
    return status == 0;
  }

  /** How many things the journal of an erasure that goes on names, and one for being there. */
  private int noted() throws IOException {
    Path erasures = folder.resolve("erasures");
    if (!Files.exists(erasures)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(erasures)) {
      return files
          .filter(file -> file.toString().endsWith(UNFINISHED))
          .mapToInt(file -> COUNT.split(text(file), -1).length)
          .sum();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException itEndedInBetween) {
      return "";
    }
  }

  private Process erasing() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "dev.zhenzan.cli.Main",
            "compliance",
            "erase",
            "--deployment",
            deployment().toString(),
            "--account-file",
            folder.resolve("id.txt").toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void ids_areTakenFromOneLineAlone() throws IOException {
    write("id.txt", ID + "\n" + OTHER + "\n");

    CommandRun run = ofPerson("erase");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("must hold one line").doesNotContain(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"check", "captions", "plan", "assessment", "rules", "access", "correct", "erase"})
  void helpOfEachCommand_hasAnExample(String command) {
    CommandRun run = run(command, "--help");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("Usage: zhenzan compliance " + command)
        .containsPattern("(?m)^  zhenzan compliance " + command + " --")
        .contains("Exit status: 0", "-h, --help");
  }

  @Test
  void rules_areThoseOfADay() {
    CommandRun run = run("rules", "--at", "2019-01-01", "--lang", "en");

    assertThat(run.out()).contains("auc17-8-captions").doesNotContain("eco-24", "auc25");
    assertThat(run("rules", "--facts", "--lang", "zh").out()).contains("retention_days");
  }
}
