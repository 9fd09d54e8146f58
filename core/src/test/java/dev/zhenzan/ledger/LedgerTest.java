package dev.zhenzan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.ledger.entry.AuditSummary.BatchPlace;
import dev.zhenzan.ledger.entry.Code;
import dev.zhenzan.ledger.entry.MethodologyVersion;
import dev.zhenzan.ledger.keys.KeyException;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.merkle.Frontier;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.merkle.Merkle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  @TempDir Path root;

  private static MethodologyVersion method(int number) {
    return new MethodologyVersion(new Code("zhenzan-" + number), Hash.of(new byte[32]));
  }

  @Test
  void entries_haveReceiptsThatHoldOffline() throws Exception {
    Ledgers ledgers = Ledgers.in(root);
    try (Ledger ledger = ledgers.open()) {
      for (int i = 0; i < 5; i++) {
        assertThat(ledger.append(method(i))).isEqualTo(i);
      }
    }
    LedgerReader reader = ledgers.read();
    assertThat(reader.head().size()).isEqualTo(5);
    for (int i = 0; i < 5; i++) {
      byte[] file = reader.receipt(i).toBytes();
      Receipt receipt = Receipt.parse(file);
      Checkpoint checkpoint = receipt.verify(ledgers.policy());
      assertThat(checkpoint.origin()).isEqualTo(Ledgers.ORIGIN);
      assertThat(receipt.index()).isEqualTo(i);
      assertThat(receipt.entry()).isEqualTo(method(i));
      assertThat(receipt.toBytes()).isEqualTo(file);
      assertThat(receipt.fileName()).hasToString(i + ".tlog-proof");
    }
  }

  @Test
  void entry_thatStandsAmongTheLast_getsItsIndex() {
    Ledgers ledgers = Ledgers.in(root);
    try (Ledger ledger = ledgers.open()) {
      ledger.append(method(0));
      ledger.append(method(1));
    }
    try (Ledger ledger = ledgers.open()) {
      assertThat(ledger.append(method(0))).isZero();
      assertThat(ledger.append(method(2))).isEqualTo(2);
    }
  }

  @Test
  void batch_standsTogetherUnderItsRoot() throws VerificationException {
    Ledgers ledgers = Ledgers.in(root);
    try (Ledger ledger = ledgers.open()) {
      ledger.append(method(0));
    }
    BatchPlace place = ledgers.append(Ledgers.likes("a", 700, 1));

    assertThat(place.first()).isEqualTo(1);
    assertThat(place.parts()).isEqualTo(3);
    LedgerReader reader = ledgers.read();
    Frontier tree = Frontier.empty();
    for (int part = 0; part < place.parts(); part++) {
      tree.append(Merkle.leafHash(reader.bytes(place.first() + part)));
    }
    assertThat(tree.root()).isEqualTo(place.root());
  }

  @Test
  void changedReceipt_neverHolds() throws Exception {
    Ledgers ledgers = Ledgers.in(root);
    try (Ledger ledger = ledgers.open()) {
      for (int i = 0; i < 3; i++) {
        ledger.append(method(i));
      }
    }
    byte[] file = ledgers.read().receipt(1).toBytes();
    SplittableRandom random = new SplittableRandom(31);
    for (int trial = 0; trial < 3_000; trial++) {
      byte[] changed = file.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      assertThat(holds(changed, ledgers)).as("trial %d", trial).isFalse();
    }
    assertThat(holds(file, ledgers)).isTrue();
  }

  private static boolean holds(byte[] file, Ledgers ledgers) {
    try {
      Receipt.parse(file).verify(ledgers.policy());
      return true;
    } catch (VerificationException e) {
      return false;
    }
  }

  @Test
  void proofWithoutItsEntry_holdsWithTheEntryBesideIt() throws Exception {
    Ledgers ledgers = Ledgers.in(root);
    try (Ledger ledger = ledgers.open()) {
      ledger.append(method(0));
    }
    String whole = new String(ledgers.read().receipt(0).toBytes(), StandardCharsets.UTF_8);
    byte[] bare = whole.replaceFirst("extra .*\n", "").getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> Receipt.parse(bare)).isInstanceOf(VerificationException.class);
    Receipt receipt = Receipt.parse(bare, method(0).encode());
    assertThat(receipt.verify(ledgers.policy()).size()).isEqualTo(1);
    assertThatThrownBy(() -> Receipt.parse(bare, method(1).encode()).verify(ledgers.policy()))
        .isInstanceOf(VerificationException.class);
  }

  @Test
  void secondWriter_isTurnedAway() {
    Ledgers ledgers = Ledgers.in(root);
    try (Ledger ledger = ledgers.open()) {
      assertThat(ledger.append(method(0))).isZero();
      assertThatThrownBy(ledgers::open)
          .isInstanceOf(KeyException.class)
          .hasMessageContaining("another program");
    }
    try (Ledger ledger = ledgers.open()) {
      assertThat(ledger.append(method(1))).isEqualTo(1);
    }
  }

  @Test
  void otherKeys_areToldApart() {
    Ledgers ledgers = Ledgers.in(root);
    LedgerKeys others = LedgerKeys.generate(Ledgers.ORIGIN, new SecureRandom());

    assertThatThrownBy(() -> Ledger.open(ledgers.folder(), others))
        .isInstanceOf(KeyException.class)
        .hasMessageContaining("the master key is not the one");
    assertThatThrownBy(
            () ->
                Ledger.open(
                    ledgers.folder(), new LedgerKeys(others.log(), ledgers.keys().master())))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("does not fit the log key");
    ledgers.open().close();
  }

  @Test
  void folderWithoutALedger_saysHowToMakeOne() {
    LedgerFolder none = new LedgerFolder(root.resolve("none"));

    assertThatThrownBy(() -> LedgerReader.open(none))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("zhenzan ledger init");
    assertThatThrownBy(() -> Ledger.open(none, LedgerKeys.generate("a", new SecureRandom())))
        .isInstanceOf(LedgerException.class);
    assertThat(none.root()).doesNotExist();
  }

  @Test
  void ledger_isNeverMadeOverAnother() {
    Ledgers ledgers = Ledgers.in(root);

    assertThatThrownBy(() -> Ledger.create(ledgers.folder(), ledgers.keys()))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("already");
    assertThatThrownBy(() -> ledgers.keys().write(root.resolve("keys")))
        .isInstanceOf(KeyException.class)
        .hasMessageContaining("never overwritten");
  }

  @Test
  void keys_comeBackFromFilesAndFromTheEnvironment() {
    Ledgers ledgers = Ledgers.in(root);
    Optional<Path> folder = Optional.of(root.resolve("keys"));
    Map<String, String> environment =
        Map.of(
            LedgerKeys.LOG_VARIABLE, ledgers.keys().log().format(),
            LedgerKeys.MASTER_VARIABLE, ledgers.keys().master().format());

    LedgerKeys fromFiles = LedgerKeys.read(folder, Map.of());
    LedgerKeys fromEnvironment = LedgerKeys.read(Optional.empty(), environment);

    assertThat(fromFiles.log().format()).isEqualTo(ledgers.keys().log().format());
    assertThat(fromFiles.master().format()).isEqualTo(ledgers.keys().master().format());
    assertThat(fromEnvironment.log().format()).isEqualTo(ledgers.keys().log().format());
    assertThat(fromEnvironment.master().format()).isEqualTo(ledgers.keys().master().format());
    assertThat(fromFiles.toString()).doesNotContain(ledgers.keys().master().format());
    assertThatThrownBy(() -> LedgerKeys.read(Optional.empty(), Map.of()))
        .isInstanceOf(KeyException.class)
        .hasMessageContaining("--keys");
  }

  @Test
  void wrongLogKey_isRefusedWithoutShowingIt() {
    Map<String, String> environment =
        Map.of(LedgerKeys.LOG_VARIABLE, "PRIVATE+KEY+secret", LedgerKeys.MASTER_VARIABLE, "x");

    assertThatThrownBy(() -> LedgerKeys.read(Optional.empty(), environment))
        .isInstanceOf(KeyException.class)
        .hasMessageContaining(LedgerKeys.LOG_VARIABLE)
        .hasMessageNotContaining("PRIVATE+KEY");
  }

  @Test
  void changedLog_isNotRead() throws IOException {
    Ledgers ledgers = Ledgers.in(root);
    ledgers.append(Ledgers.likes("a", 10, 1));
    Path bundle;
    try (Stream<Path> files = Files.walk(ledgers.folder().log().resolve("tile/entries"))) {
      bundle = files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(bundle);
    bytes[bytes.length / 2] ^= 1;
    Files.write(bundle, bytes);

    assertThatThrownBy(() -> ledgers.read().receipt(0))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("changed");
  }

  @Test
  void indexBeyondTheLog_isToldSo() {
    Ledgers ledgers = Ledgers.in(root);

    assertThatThrownBy(() -> ledgers.read().receipt(0))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("0 entries");
  }

  @Test
  void publicFiles_holdNoIds() throws IOException {
    Ledgers ledgers = Ledgers.in(root);
    String account = "distinctive-account-41f7-";
    ledgers.append(Ledgers.likes(account, 40, 2));

    int files = 0;
    try (Stream<Path> all = Files.walk(ledgers.folder().root())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(text).as("%s", file).doesNotContain("distinctive", "video0", "video1");
        files++;
      }
    }
    assertThat(files).isGreaterThan(5);
  }
}
