package dev.zhenzan.cli.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ledger init}, {@code append}, {@code checkpoint}, {@code verify} and {@code monitor}. */
class LedgerCommandsTest {
  @TempDir Path folder;

  private TestLedger ledger;
  private Path likes;
  private Path result;

  @BeforeEach
  void makeLedger() throws IOException {
    ledger = TestLedger.in(folder);
    likes = ledger.likes();
    result = folder.resolve("result");
  }

  @Test
  void init_writesKeysForTheirOwnerAlone() throws IOException {
    for (String name : List.of("log.key", "master.key")) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(ledger.keys().resolve(name))))
          .isEqualTo("rw-------");
    }
    assertThat(ledger.policy()).content().contains("log log.example.org/likes+", "quorum none");
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
    String before = Files.readString(ledger.policy());

    CommandRun run = ledger.run("init", "--keys", folder.resolve("new"), "--origin", "x");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("already");
    assertThat(ledger.policy()).hasContent(before);
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
  void interactions_areCommittedToInABatch() {
    CommandRun run = ledger.run("append", "--keys", ledger.keys(), "--interactions", likes);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("commitments to 5 interactions, entries 0 to 0");
    Path receipt = folder.resolve("r.tlog-proof");
    assertThat(ledger.run("prove", "--index", 0, "--out", receipt).status()).isZero();
    assertThat(ledger.verify(receipt).out())
        .contains("Entry 0 of log.example.org/likes", "batch of interaction commitments: 256");
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

    CommandRun run = ledger.run("append", "--keys", ledger.keys(), "--entry", entry);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("Entry 0: method zhenzan-0.1.0");
    Files.write(entry, new byte[] {9});
    CommandRun wrong = ledger.run("append", "--keys", ledger.keys(), "--entry", entry);
    assertThat(wrong.status()).isEqualTo(3);
    assertThat(wrong.err()).contains("version 9");
  }

  @Test
  void checkpoint_isPrintedAsTheLogPublishesIt() throws IOException {
    ledger.run("append", "--keys", ledger.keys(), "--interactions", likes);

    CommandRun run = ledger.run("checkpoint");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .isEqualTo(Files.readString(ledger.root().resolve("log/checkpoint")))
        .startsWith("log.example.org/likes\n1\n");
  }

  @Test
  void changedReceipt_doesNotHold() throws IOException {
    ledger.audit(result);
    Path receipt = result.resolve("receipts/audit-summary.tlog-proof");
    String text = Files.readString(receipt);
    Files.writeString(receipt, text.replaceFirst("index \\d+", "index 0"));

    CommandRun run = ledger.verify(receipt);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("does not hold", "do not believe it");
  }

  @Test
  void receiptOfAnotherLog_doesNotHold() {
    ledger.audit(result);
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

    assertThat(ledger.verify(garbage).status()).isEqualTo(1);
    assertThat(ledger.verify(folder.resolve("nowhere")).status()).isEqualTo(3);
    CommandRun run = CommandRun.of("ledger", "verify", "--policy", garbage, garbage);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("is no policy", "quorum");
  }

  @Test
  void flippedBit_anywhereInTheLog_raisesAnAlarm() throws IOException {
    ledger.audit(result);
    Path state = folder.resolve("monitor");
    assertThat(ledger.run("monitor", "--state", state).out())
        .contains("Consistent", "computed now");
    List<Path> files;
    try (Stream<Path> all = Files.walk(ledger.root().resolve("log"))) {
      files = all.filter(Files::isRegularFile).filter(f -> !f.endsWith("lock")).toList();
    }
    assertThat(files).hasSizeGreaterThan(3);
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      byte[] changed = bytes.clone();
      changed[bytes.length / 2] ^= 1;
      Files.write(file, changed);
      CommandRun run = ledger.run("monitor", "--state", state, "--all");
      assertThat(run.status()).as("%s: %s", file, run.err()).isEqualTo(1);
      assertThat(run.err()).contains("ALARM");
      Files.write(file, bytes);
    }
    assertThat(ledger.run("monitor", "--state", state, "--all").status()).isZero();
  }

  @Test
  void policyOfTwoLogs_doesNotMakeASoundLogSuspect() throws IOException {
    Path other = folder.resolve("other");
    Object[] init = {
      "ledger", "init", "--ledger", other, "--keys", folder.resolve("k2"), "--origin", "other"
    };
    assertThat(CommandRun.of(init).status()).isZero();
    String second = Files.readString(other.resolve("policy")).replace("quorum none\n", "");
    Path both =
        Files.writeString(
            folder.resolve("both.policy"), second + Files.readString(ledger.policy()));

    CommandRun run =
        ledger.run("monitor", "--state", folder.resolve("monitor"), "--policy", both, "--all");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("Consistent    log.example.org/likes");
  }

  @Test
  void logThatWasSetBack_raisesAnAlarmWithEvidence() throws IOException {
    ledger.run("append", "--keys", ledger.keys(), "--interactions", likes);
    byte[] before = Files.readAllBytes(ledger.root().resolve("log/checkpoint"));
    Path state = folder.resolve("monitor");
    ledger.audit(result);
    assertThat(ledger.run("monitor", "--state", state).status()).isZero();
    Files.write(ledger.root().resolve("log/checkpoint"), before);

    CommandRun run = ledger.run("monitor", "--state", state);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("ALARM", "signed evidence");
    assertThat(state.resolve("monitor/evidence")).isNotEmptyDirectory();
  }

  @Test
  void rowsThatCannotBeUsed_areNoted() throws IOException {
    Files.writeString(likes, Files.readString(likes) + "a4,video-9,never\n,video-9,1772410500\n");

    CommandRun run = ledger.append();

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("commitments to 5 interactions");
    assertThat(run.err()).contains("likes.csv: 2 of 7 rows could not be used; zhenzan audit says");
  }

  @ParameterizedTest
  @CsvSource({
    "serve, --port, 70000, --port must be 0 to 65535",
    "serve, --port, -1, --port must be 0 to 65535",
    "serve, --host, no such host, --host",
    "monitor, --every, 0, --every must be at least 1"
  })
  void valueThatIsNone_isAnErrorOfUsage(String command, String option, String value, String told) {
    Object[] state = {option, value, "--state", folder.resolve("monitor")};

    CommandRun run =
        command.equals("monitor") ? ledger.run(command, state) : ledger.run(command, option, value);

    assertThat(run.status()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(told);
  }

  @ParameterizedTest
  @CsvSource({
    "foo, true, --url must be http",
    "ftp://log.example.org, true, --url must be http",
    "http:///likes, true, --url must be http",
    "http://log.example.org, false, --policy FILE"
  })
  void monitorOfAnAddress_needsOneAndAPolicy(String url, boolean policy, String told) {
    Path state = folder.resolve("monitor");
    List<Object> arguments = new ArrayList<>(List.of("ledger", "monitor", "--state", state));
    arguments.addAll(List.of("--url", url));
    arguments.addAll(policy ? List.of("--policy", ledger.policy()) : List.of());

    CommandRun run = CommandRun.of(arguments.toArray());

    assertThat(run.status()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(told);
    assertThat(state).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"a b, --name must have no spaces", "w.example, --port must be 0 to 65535"})
  void witnessWithAValueThatIsNone_makesNoKey(String name, String told) {
    Path key = folder.resolve("witness.key");

    CommandRun run =
        ledger.withPolicy(
            "witness",
            "--state",
            folder.resolve("witness"),
            "--key",
            key,
            "--name",
            name,
            "--port",
            name.equals("a b") ? 0 : 65_536);

    assertThat(run.status()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(told);
    assertThat(key).doesNotExist();
  }
}
