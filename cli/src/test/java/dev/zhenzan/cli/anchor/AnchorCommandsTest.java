package dev.zhenzan.cli.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.anchors.authority.SigningIdentity;
import dev.zhenzan.anchors.authority.TimestampAuthority;
import dev.zhenzan.anchors.authority.TimestampServer;
import dev.zhenzan.cli.CommandRun;
import dev.zhenzan.testkit.program.Anvil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ledger anchor}, {@code ledger verify-anchor} and {@code ledger sm2}. */
class AnchorCommandsTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  @TempDir Path folder;

  private Path checkpoint;
  private Path policy;
  private Path anchors;

  @BeforeEach
  void makeLedger() {
    Path ledger = folder.resolve("ledger");
    checkpoint = ledger.resolve("log").resolve("checkpoint");
    policy = ledger.resolve("policy");
    anchors = folder.resolve("anchors");
    CommandRun made =
        CommandRun.of(
            "ledger",
            "init",
            "--ledger",
            ledger,
            "--keys",
            folder.resolve("keys"),
            "--origin",
            "log.example.org/likes");
    assertThat(made.status()).as(made.err()).isZero();
    CommandRun appended = appended(ledger);
    assertThat(appended.status()).as(appended.err()).isZero();
  }

  private CommandRun appended(Path ledger) {
    Path likes = folder.resolve("likes.csv");
    write(likes, "account_id,video_id,time\na1,v1,2026-03-02T08:15:00+08:00\n");
    return CommandRun.of(
        "audit",
        "--interactions",
        likes,
        "--out",
        folder.resolve("result"),
        "--ledger",
        ledger,
        "--keys",
        folder.resolve("keys"));
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private CommandRun run(String group, String subcommand, Object... more) {
    Object[] all = new Object[7 + more.length];
    all[0] = "ledger";
    all[1] = group;
    all[2] = subcommand;
    all[3] = "--policy";
    all[4] = policy;
    all[5] = "--checkpoint";
    all[6] = checkpoint;
    System.arraycopy(more, 0, all, 7, more.length);
    return CommandRun.of(all);
  }

  private Path anchored(String kind) throws IOException {
    try (var files = Files.list(anchors)) {
      return files.filter(file -> file.toString().endsWith("." + kind)).findFirst().orElseThrow();
    }
  }

  @Test
  void timestamp_isAskedForKeptAndVerifiedOffline()
      throws IOException, CertificateEncodingException {
    SigningIdentity identity = SigningIdentity.create("Authority", Instant.now(), RANDOM);
    Path trust = Files.write(folder.resolve("root.der"), identity.root().getEncoded());
    TimestampAuthority authority =
        new TimestampAuthority(identity, "1.2.3.4", Instant::now, RANDOM);
    try (TimestampServer server = TimestampServer.start(authority, 0)) {
      CommandRun asked =
          run(
              "anchor",
              "timestamp",
              "--authority",
              server.address(),
              "--trust",
              trust,
              "--out",
              anchors);
      assertThat(asked.status()).as(asked.err()).isZero();
    }
    checkpoint = anchored("checkpoint");
    Path token = anchored("tst");
    CommandRun verified = run("verify-anchor", "timestamp", "--token", token, "--trust", trust);
    assertThat(verified.status()).as(verified.err()).isZero();
    assertThat(verified.out())
        .contains("Holds. log.example.org/likes was seen at ", "CN=Authority");

    byte[] changed = Files.readAllBytes(token);
    changed[changed.length - 1] ^= 1;
    Files.write(token, changed);
    CommandRun refused =
        run("verify-anchor", "timestamp", "--token", token, "--trust", trust, "--as-sent");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).contains("does not verify", "signature of CN=Authority");
  }

  @Test
  void receipt_standsForItsCheckpoint() throws IOException, CertificateEncodingException {
    SigningIdentity identity = SigningIdentity.create("Authority", Instant.now(), RANDOM);
    Path trust = Files.write(folder.resolve("root.der"), identity.root().getEncoded());
    TimestampAuthority authority =
        new TimestampAuthority(identity, "1.2.3.4", Instant::now, RANDOM);
    checkpoint = folder.resolve("0.tlog-proof");
    CommandRun proved =
        CommandRun.of(
            "ledger",
            "prove",
            "--ledger",
            folder.resolve("ledger"),
            "--index",
            0,
            "--out",
            checkpoint);
    assertThat(proved.status()).as(proved.err()).isZero();
    try (TimestampServer server = TimestampServer.start(authority, 0)) {
      CommandRun asked =
          run(
              "anchor",
              "timestamp",
              "--authority",
              server.address(),
              "--trust",
              trust,
              "--out",
              anchors);
      assertThat(asked.status()).as(asked.err()).isZero();
    }
    assertThat(
            run("verify-anchor", "timestamp", "--token", anchored("tst"), "--trust", trust)
                .status())
        .isZero();
  }

  @Test
  void authority_thatIsNotThereIsAFailure() throws IOException, CertificateEncodingException {
    SigningIdentity identity = SigningIdentity.create("Authority", Instant.now(), RANDOM);
    Path trust = Files.write(folder.resolve("root.der"), identity.root().getEncoded());
    CommandRun run =
        run(
            "anchor",
            "timestamp",
            "--authority",
            "http://127.0.0.1:9/",
            "--trust",
            trust,
            "--out",
            anchors);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("http://127.0.0.1:9 was not reached", "try again later");
  }

  @Test
  void checkpoint_isAnchoredOnAChainAndFound() throws IOException {
    try (Anvil chain = Anvil.start()) {
      Path key = folder.resolve("chain.key");
      Files.createFile(
          key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(key, Anvil.KEY + "\n");
      CommandRun made =
          CommandRun.of(
              "ledger", "anchor", "contract", "--node", chain.address(), "--key-file", key);
      assertThat(made.status()).as(made.err()).isZero();
      String contract = lastWord(made.out());
      CommandRun sent = send(chain, contract, key);
      assertThat(sent.status()).as(sent.err()).isZero();
      CommandRun again = send(chain, contract, key);
      assertThat(again.status()).isEqualTo(3);
      assertThat(again.err()).contains("takes only larger ones: anchor a later checkpoint");
      assertThat(made.out() + sent.out() + again.err()).doesNotContain(Anvil.KEY.substring(2, 20));

      CommandRun early =
          run("verify-anchor", "chain", "--anchor", anchored("chain"), "--node", chain.address());
      assertThat(early.status()).isEqualTo(1);
      assertThat(early.err()).contains("12 have to be: wait");
      CommandRun found = found(chain, "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266");
      assertThat(found.status()).as(found.err()).isZero();
      assertThat(found.out()).contains("Holds. log.example.org/likes was anchored at ");
      CommandRun other = found(chain, "0x" + "1".repeat(40));
      assertThat(other.status()).isEqualTo(1);
      assertThat(other.err()).contains("anchored it, not 0x1111");
    }
  }

  private static String lastWord(String text) {
    String line = text.strip();
    return line.substring(line.lastIndexOf(' ') + 1);
  }

  private CommandRun send(Anvil chain, String contract, Path key) {
    return run(
        "anchor",
        "chain",
        "--node",
        chain.address(),
        "--contract",
        contract,
        "--key-file",
        key,
        "--out",
        anchors);
  }

  private CommandRun found(Anvil chain, String sender) throws IOException {
    return run(
        "verify-anchor",
        "chain",
        "--anchor",
        anchored("chain"),
        "--node",
        chain.address(),
        "--confirmations",
        0,
        "--sender",
        sender);
  }

  @Test
  void secondSignature_isMadeAndVerified() throws IOException {
    Path key = folder.resolve("sm2.key");
    CommandRun made =
        CommandRun.of("ledger", "sm2", "key", "--name", "log.example.org/likes", "--out", key);
    assertThat(made.status()).as(made.err()).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    assertThat(made.out()).doesNotContain("PRIVATE");
    String vkey = lastWord(made.out());
    CommandRun unsigned = run("sm2", "verify", "--key", vkey);
    assertThat(unsigned.status()).isEqualTo(1);
    assertThat(unsigned.err()).contains("no known key signed the note");

    Path signed = folder.resolve("signed");
    CommandRun signing = run("sm2", "sign", "--key-file", key, "--out", signed);
    assertThat(signing.status()).as(signing.err()).isZero();
    checkpoint = signed;
    CommandRun verified = run("sm2", "verify", "--key", vkey);
    assertThat(verified.status()).as(verified.err()).isZero();
    assertThat(verified.out()).contains("Holds. log.example.org/likes+", "by SM2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anchor timestamp",
        "anchor chain",
        "anchor contract",
        "verify-anchor timestamp",
        "verify-anchor chain",
        "sm2 key",
        "sm2 sign",
        "sm2 verify"
      })
  void helpOfEachCommand_describesItAndHasAnExample(String command) {
    String[] words = command.split(" ", -1);
    CommandRun run = CommandRun.of("ledger", words[0], words[1], "--help");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("Usage: zhenzan ledger " + command)
        .containsPattern("(?m)^  zhenzan ledger " + command + " --")
        .contains("Exit status: 0 ");
  }

  private Path secret(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, text);
  }

  @Test
  void ownFilesThatHoldNothingOfUse_areFailuresAndNoAnswers() throws IOException {
    Path trust = Files.writeString(folder.resolve("root.pem"), "none");
    CommandRun timestamp =
        run("verify-anchor", "timestamp", "--token", checkpoint, "--trust", trust);
    assertThat(timestamp.status()).as(timestamp.err()).isEqualTo(3);
    assertThat(timestamp.err()).contains("root.pem: ");

    Path key = secret("some.key", "secretive");
    CommandRun sm2 = run("sm2", "sign", "--key-file", key, "--out", folder.resolve("signed"));
    assertThat(sm2.status()).as(sm2.err()).isEqualTo(3);
    assertThat(sm2.err()).contains("some.key holds no key of SM2").doesNotContain("secretive");

    CommandRun chain =
        CommandRun.of(
            "ledger", "anchor", "contract", "--node", "http://127.0.0.1:9", "--key-file", key);
    assertThat(chain.status()).as(chain.err()).isEqualTo(3);
    assertThat(chain.err()).contains("some.key holds no key: ").doesNotContain("secretive");
  }

  @Test
  void valuesThatAreNone_areErrorsOfUsage() throws IOException {
    CommandRun sm2 = run("sm2", "verify", "--key", "none");
    assertThat(sm2.status()).as(sm2.err()).isEqualTo(2);
    assertThat(sm2.err()).contains("--key: ");

    Object[] chain = {"--anchor", checkpoint, "--node", "http://127.0.0.1:9", "--confirmations"};
    Object[] negative = Stream.concat(Arrays.stream(chain), Stream.of(-3)).toArray();
    CommandRun confirmations = run("verify-anchor", "chain", negative);
    assertThat(confirmations.status()).as(confirmations.err()).isEqualTo(2);
    assertThat(confirmations.err()).contains("--confirmations must be at least 0");

    CommandRun price =
        CommandRun.of(
            "ledger",
            "anchor",
            "contract",
            "--node",
            "http://127.0.0.1:9",
            "--key-file",
            secret("chain.key", "1".repeat(64)),
            "--max-gas-price",
            0);
    assertThat(price.status()).as(price.err()).isEqualTo(2);
    assertThat(price.err()).contains("--max-gas-price must be above 0");
  }

  @Test
  void addressesThatAreNone_areErrorsOfUsage() throws IOException, CertificateEncodingException {
    SigningIdentity identity = SigningIdentity.create("Authority", Instant.now(), RANDOM);
    Path trust = Files.write(folder.resolve("root.der"), identity.root().getEncoded());
    CommandRun authority =
        run("anchor", "timestamp", "--authority", "ftp://x/", "--trust", trust, "--out", anchors);
    assertThat(authority.status()).isEqualTo(2);
    assertThat(authority.err()).contains("--authority: address is not http://HOST");
    Path key = folder.resolve("sm2.key");
    CommandRun node =
        CommandRun.of("ledger", "anchor", "contract", "--node", "x", "--key-file", key);
    assertThat(node.status()).isEqualTo(2);
    assertThat(node.err()).contains("--node: address is not http://HOST");
  }
}
