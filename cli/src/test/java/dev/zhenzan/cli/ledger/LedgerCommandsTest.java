package dev.zhenzan.cli.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ledger} without the network, and {@code audit --ledger}. */
class LedgerCommandsTest {
  private static final String LIKES =
      """
      account_id,video_id,time
      account-41f7,video-9,2026-03-02T08:15:00+08:00
      account-41f7,video-8,2026-03-02T09:15:00+08:00
      a2,video-9,2026-03-02T08:15:04+08:00
      a2,video-8,2026-03-02T21:40:31+08:00
      a3,video-9,2026-03-03T21:40:31+08:00
      """;

  @TempDir Path folder;

  private Path ledger;
  private Path keys;
  private Path policy;
  private Path likes;
  private Path result;

  @BeforeEach
  void makeLedger() throws IOException {
    ledger = folder.resolve("ledger");
    keys = folder.resolve("keys");
    policy = ledger.resolve("policy");
    likes = Files.writeString(folder.resolve("likes.csv"), LIKES);
    result = folder.resolve("result");
    CommandRun run = ledger("init", "--keys", keys, "--origin", "log.example.org/likes");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(policy.toString(), keys.toString(), "log.example.org/likes+")
        .doesNotContain("PRIVATE");
  }

  /** Runs a subcommand on the ledger. */
  private CommandRun ledger(String subcommand, Object... more) {
    Object[] all = new Object[4 + more.length];
    all[0] = "ledger";
    all[1] = subcommand;
    all[2] = "--ledger";
    all[3] = ledger;
    System.arraycopy(more, 0, all, 4, more.length);
    return CommandRun.of(all);
  }

  private CommandRun audit() {
    return CommandRun.of(
        "audit",
        "--interactions",
        likes,
        "--out",
        result,
        "--lang",
        "en",
        "--ledger",
        ledger,
        "--keys",
        keys);
  }

  private CommandRun verify(Object... receipts) {
    return withPolicy("verify", receipts);
  }

  private CommandRun withPolicy(String subcommand, Object... files) {
    Object[] all = new Object[4 + files.length];
    all[0] = "ledger";
    all[1] = subcommand;
    all[2] = "--policy";
    all[3] = policy;
    System.arraycopy(files, 0, all, 4, files.length);
    return CommandRun.of(all);
  }

  @Test
  void init_writesKeysForTheirOwnerAlone() throws IOException {
    for (String name : List.of("log.key", "master.key")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve(name))))
          .isEqualTo("rw-------");
    }
    assertThat(policy).content().contains("log log.example.org/likes+", "quorum none");
  }

  @Test
  void init_withKeysInTheLedger_isRefusedUnlessItIsADemo() {
    Path other = folder.resolve("other");
    Object[] arguments = {
      "ledger", "init", "--ledger", other, "--keys", other.resolve("keys"), "--origin", "x"
    };

    CommandRun refused = CommandRun.of(arguments);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("--demo", "copies");
    assertThat(other).doesNotExist();

    Object[] demo = Stream.concat(Stream.of(arguments), Stream.of("--demo")).toArray();
    assertThat(CommandRun.of(demo).status()).isZero();
  }

  @Test
  void init_withALinkIntoTheLedger_isRefused() throws IOException {
    Path real = Files.createDirectories(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);

    CommandRun run =
        CommandRun.of(
            "ledger",
            "init",
            "--ledger",
            real.resolve("l"),
            "--keys",
            link.resolve("l/keys"),
            "--origin",
            "x");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--demo");
  }

  @Test
  void init_twice_changesNothing() throws IOException {
    String before = Files.readString(policy);

    CommandRun run = ledger("init", "--keys", folder.resolve("new"), "--origin", "x");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("already");
    assertThat(policy).hasContent(before);
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void init_withAnOriginThatIsNone_isAnErrorOfUsage() {
    CommandRun run =
        CommandRun.of(
            "ledger",
            "init",
            "--ledger",
            folder.resolve("o"),
            "--keys",
            folder.resolve("k"),
            "--origin",
            "a b");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--origin");
  }

  @Test
  void auditWithALedger_writesReceiptsThatVerify() throws IOException {
    CommandRun run = audit();

    assertThat(run.status()).as(run.err()).isZero();
    Path receipts = result.resolve("receipts");
    CommandRun verified =
        verify(
            receipts.resolve("audit-summary.tlog-proof"),
            receipts.resolve("methodology.tlog-proof"));
    assertThat(verified.status()).as(verified.err()).isZero();
    assertThat(verified.out())
        .contains("holds", "an audit of", "5 interactions valid", "method zhenzan-");
    assertThat(receipts.resolve("methodology.txt"))
        .content()
        .contains("zhenzan methodology 1", "threshold probability.invalid", "model ")
        .doesNotContain("base_rate");
    assertThat(result.resolve("summary.json"))
        .content()
        .contains("\"origin\" : \"log.example.org/likes\"", "receipts/audit-summary.tlog-proof");
    assertThat(result.resolve("report.html"))
        .content()
        .contains("href=\"receipts/audit-summary.tlog-proof\"", "zhenzan ledger verify");
  }

  @Test
  void auditWithoutALedger_hasNoReceipts() {
    CommandRun run =
        CommandRun.of("audit", "--interactions", likes, "--out", result, "--lang", "en");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(result.resolve("receipts")).doesNotExist();
    assertThat(result.resolve("report.html")).content().doesNotContain("ledger");
    assertThat(result.resolve("summary.json")).content().doesNotContain("ledger");
  }

  @Test
  void auditWithALedgerThatIsNone_failsBeforeTheWork() {
    CommandRun run =
        CommandRun.of(
            "audit",
            "--interactions",
            likes,
            "--out",
            result,
            "--ledger",
            folder.resolve("none"),
            "--keys",
            keys);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("zhenzan ledger init").doesNotContain("reading");
    assertThat(result).doesNotExist();
  }

  @Test
  void auditWithKeysAndNoLedger_isAnErrorOfUsage() {
    CommandRun run =
        CommandRun.of("audit", "--interactions", likes, "--out", result, "--keys", keys);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--ledger");
  }

  @Test
  void verdict_isOpenedToAThirdPartyAndErased() throws IOException {
    audit();
    Path opening = folder.resolve("verdict.opening");
    Object[] open = {
      "--keys",
      keys,
      "--account",
      "account-41f7",
      "--video",
      "video-9",
      "--result",
      result,
      "--out",
      opening
    };

    CommandRun opened = ledger("open", open);
    assertThat(opened.status()).as(opened.err()).isZero();
    CommandRun checked = withPolicy("check", opening);
    assertThat(checked.status()).as(checked.err()).isZero();
    assertThat(checked.out())
        .contains("account account-41f7, video video-9, like at 2026-03-02T00:15:00Z: valid")
        .doesNotContain("video-8");

    CommandRun erased = ledger("erase", "--keys", keys, "--account", "account-41f7");
    assertThat(erased.status()).as(erased.err()).isZero();
    assertThat(erased.out()).doesNotContain("account-41f7");

    CommandRun again = ledger("open", open);
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.err()).contains("erased").doesNotContain("account-41f7");
    assertThat(ledger("erase", "--keys", keys, "--account", "account-41f7").status()).isEqualTo(1);
    assertThat(verify(result.resolve("receipts/audit-summary.tlog-proof")).status()).isZero();
    assertThat(ledger("monitor", "--state", folder.resolve("monitor"), "--all").status()).isZero();
  }

  @Test
  void score_isOpenedByItsVideo() throws IOException {
    audit();
    Path opening = folder.resolve("score.opening");

    CommandRun opened =
        ledger("open", "--keys", keys, "--video", "video-9", "--result", result, "--out", opening);

    assertThat(opened.status()).as(opened.err()).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(opening)))
        .isEqualTo("rw-------");
    assertThat(withPolicy("check", opening).out()).contains("video video-9", "of 3 likes genuine");
  }

  @Test
  void timesInEveryUnit_areFoundAgain() throws IOException {
    for (String time : List.of("1772410500", "1772410500123", "1772410500123456")) {
      Path file =
          Files.writeString(
              folder.resolve(time + ".csv"), "account_id,video_id,time\na1,v1," + time + "\n");
      Path out = folder.resolve("result" + time);
      CommandRun run =
          CommandRun.of(
              "audit", "--interactions", file, "--out", out, "--ledger", ledger, "--keys", keys);
      assertThat(run.status()).as(run.err()).isZero();

      Path opening = folder.resolve(time + ".opening");
      CommandRun opened =
          ledger(
              "open",
              "--keys",
              keys,
              "--account",
              "a1",
              "--video",
              "v1",
              "--result",
              out,
              "--out",
              opening);

      assertThat(opened.status()).as(time + opened.err()).isZero();
      assertThat(withPolicy("check", opening).out()).contains("2026-03-02T00:15:00");
    }
  }

  @Test
  void openingOfWhatIsNotInTheResult_isAnErrorOfUsageWithoutTheId() {
    audit();

    CommandRun run =
        ledger(
            "open",
            "--keys",
            keys,
            "--account",
            "nobody-17",
            "--video",
            "video-9",
            "--result",
            result);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no such row").doesNotContain("nobody-17");
  }

  @Test
  void interactions_areCommittedToInABatch() {
    CommandRun run = ledger("append", "--keys", keys, "--interactions", likes);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("commitments to 5 interactions, entries 0 to 0");
    Path receipt = folder.resolve("r.tlog-proof");
    assertThat(ledger("prove", "--index", 0, "--out", receipt).status()).isZero();
    assertThat(verify(receipt).out())
        .contains("Entry 0 of log.example.org/likes", "batch of interaction commitments: 256");
  }

  @Test
  void interaction_isOpenedToAThirdParty() throws IOException {
    ledger("append", "--keys", keys, "--interactions", likes);
    Path opening = folder.resolve("interaction.opening");
    Object[] open = {
      "--keys",
      keys,
      "--account",
      "a2",
      "--video",
      "video-8",
      "--out",
      opening,
      "--interactions",
      likes
    };

    CommandRun opened = ledger("open", open);

    assertThat(opened.status()).as(opened.err()).isZero();
    assertThat(withPolicy("check", opening).out())
        .contains("this interaction: account a2, video video-8, like at 2026-03-02T13:40:31Z");
    CommandRun nobody =
        ledger("open", "--keys", keys, "--video", "video-8", "--interactions", likes);
    assertThat(nobody.status()).isEqualTo(2);
    assertThat(nobody.err()).contains("--account");
  }

  @Test
  void entry_isAppendedFromItsEncoding() throws IOException {
    Path entry = folder.resolve("entry");
    byte[] bytes = new byte[48];
    bytes[0] = 1;
    bytes[1] = 7;
    byte[] code = "zhenzan-0.1.0".getBytes(UTF_8);
    bytes[2] = (byte) code.length;
    System.arraycopy(code, 0, bytes, 3, code.length);
    Files.write(entry, bytes);

    CommandRun run = ledger("append", "--keys", keys, "--entry", entry);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("Entry 0: method zhenzan-0.1.0");
    Files.write(entry, new byte[] {9});
    CommandRun wrong = ledger("append", "--keys", keys, "--entry", entry);
    assertThat(wrong.status()).isEqualTo(3);
    assertThat(wrong.err()).contains("version 9");
  }

  @Test
  void checkpoint_isPrintedAsTheLogPublishesIt() throws IOException {
    ledger("append", "--keys", keys, "--interactions", likes);

    CommandRun run = ledger("checkpoint");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .isEqualTo(Files.readString(ledger.resolve("log/checkpoint")))
        .startsWith("log.example.org/likes\n1\n");
  }

  @Test
  void changedReceipt_doesNotHold() throws IOException {
    audit();
    Path receipt = result.resolve("receipts/audit-summary.tlog-proof");
    String text = Files.readString(receipt);
    Files.writeString(receipt, text.replaceFirst("index \\d+", "index 0"));

    CommandRun run = verify(receipt);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("does not hold", "do not believe it");
  }

  @Test
  void receiptOfAnotherLog_doesNotHold() {
    audit();
    Path other = folder.resolve("other");
    CommandRun.of(
        "ledger", "init", "--ledger", other, "--keys", folder.resolve("k2"), "--origin", "x");

    CommandRun run =
        CommandRun.of(
            "ledger",
            "verify",
            "--policy",
            other.resolve("policy"),
            result.resolve("receipts/audit-summary.tlog-proof"));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("no known key signed");
  }

  @Test
  void receiptAndPolicyThatAreNone_areToldApart() throws IOException {
    Path garbage = Files.writeString(folder.resolve("garbage"), "x");

    assertThat(verify(garbage).status()).isEqualTo(1);
    assertThat(verify(folder.resolve("nowhere")).status()).isEqualTo(3);
    CommandRun run = CommandRun.of("ledger", "verify", "--policy", garbage, garbage);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("is no policy", "quorum");
  }

  @Test
  void flippedBit_anywhereInTheLog_raisesAnAlarm() throws IOException {
    audit();
    Path state = folder.resolve("monitor");
    assertThat(ledger("monitor", "--state", state).out()).contains("Consistent", "computed now");
    List<Path> files;
    try (Stream<Path> all = Files.walk(ledger.resolve("log"))) {
      files = all.filter(Files::isRegularFile).filter(f -> !f.endsWith("lock")).toList();
    }
    assertThat(files).hasSizeGreaterThan(3);
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      byte[] changed = bytes.clone();
      changed[bytes.length / 2] ^= 1;
      Files.write(file, changed);
      CommandRun run = ledger("monitor", "--state", state, "--all");
      assertThat(run.status()).as("%s: %s", file, run.err()).isEqualTo(1);
      assertThat(run.err()).contains("ALARM");
      Files.write(file, bytes);
    }
    assertThat(ledger("monitor", "--state", state, "--all").status()).isZero();
  }

  @Test
  void policyOfTwoLogs_doesNotMakeASoundLogSuspect() throws IOException {
    Path other = folder.resolve("other");
    Object[] init = {
      "ledger", "init", "--ledger", other, "--keys", folder.resolve("k2"), "--origin", "other"
    };
    assertThat(CommandRun.of(init).status()).isZero();
    String second = Files.readString(other.resolve("policy")).replace("quorum none\n", "");
    Path both = Files.writeString(folder.resolve("both.policy"), second + Files.readString(policy));

    CommandRun run =
        ledger("monitor", "--state", folder.resolve("monitor"), "--policy", both, "--all");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("Consistent    log.example.org/likes");
  }

  @Test
  void monitorWithoutPause_isAnErrorOfUsage() {
    CommandRun run = ledger("monitor", "--state", folder.resolve("monitor"), "--every", 0);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--every must be at least 1");
  }

  @Test
  void logThatWasSetBack_raisesAnAlarmWithEvidence() throws IOException {
    ledger("append", "--keys", keys, "--interactions", likes);
    byte[] before = Files.readAllBytes(ledger.resolve("log/checkpoint"));
    Path state = folder.resolve("monitor");
    audit();
    assertThat(ledger("monitor", "--state", state).status()).isZero();
    Files.write(ledger.resolve("log/checkpoint"), before);

    CommandRun run = ledger("monitor", "--state", state);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("ALARM", "signed evidence");
    assertThat(state.resolve("monitor/evidence")).isNotEmptyDirectory();
  }

  @Test
  void ids_standNowhereInTheLedgerNorItsReceipts() throws IOException {
    audit();
    ledger("append", "--keys", keys, "--interactions", likes);
    List<Path> roots = List.of(ledger, keys, result.resolve("receipts"));
    for (Path root : roots) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
              .as("%s", file)
              .doesNotContain("41f7", "video-9", "video-8");
        }
      }
    }
  }

  @Test
  void missingKeys_sayWhereTheyCanComeFrom() {
    CommandRun run = ledger("erase", "--account", "a2");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("--keys", "ZHENZAN_");
  }
}
