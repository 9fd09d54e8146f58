package dev.zhenzan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.ledger.commitment.CommittedRecord;
import dev.zhenzan.ledger.commitment.Committer;
import dev.zhenzan.ledger.commitment.InteractionRecord;
import dev.zhenzan.ledger.commitment.RecordKind;
import dev.zhenzan.ledger.commitment.Subject;
import dev.zhenzan.ledger.commitment.VerdictRecord;
import dev.zhenzan.ledger.entry.CertificateIssued;
import dev.zhenzan.ledger.entry.Code;
import dev.zhenzan.ledger.entry.Commitment;
import dev.zhenzan.ledger.entry.CommitmentBatch;
import dev.zhenzan.ledger.entry.MethodologyVersion;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
  @TempDir Path root;

  private static List<Opening> find(Ledgers ledgers, CommittedRecord record)
      throws VerificationException {
    return find(ledgers, List.of(record)).getFirst();
  }

  /** The openings of each record. */
  private static List<List<Opening>> find(Ledgers ledgers, List<? extends CommittedRecord> records)
      throws VerificationException {
    List<List<Opening>> found = new ArrayList<>();
    try (Ledger ledger = ledgers.open()) {
      Search search = new Search(ledgers.read());
      for (CommittedRecord record : records) {
        byte[] key = ledger.subjects().find(record.subject()).orElseThrow();
        found.add(search.find(record, key));
      }
    }
    return found;
  }

  @Test
  void everyRecord_isFoundInEveryBatchThatHoldsIt() throws Exception {
    Ledgers ledgers = Ledgers.in(root);
    List<InteractionRecord> first = Ledgers.likes("a", 300, 3);
    List<InteractionRecord> second = Ledgers.likes("a", 20, 3);
    ledgers.append(first);
    try (Ledger ledger = ledgers.open()) {
      ledger.append(new MethodologyVersion(new Code("between"), Hash.of(new byte[32])));
    }
    ledgers.append(second);
    List<List<Opening>> all = find(ledgers, first);
    for (int record = 0; record < first.size(); record++) {
      List<Opening> found = all.get(record);
      assertThat(found).as("record %d", record).hasSize(record < second.size() ? 2 : 1);
      for (Opening opening : found) {
        Opening read = Opening.parse(opening.toBytes());
        read.verify(ledgers.policy());
        assertThat(read.opened()).isEqualTo(first.get(record));
        assertThat(read).isEqualTo(opening);
      }
    }
  }

  @Test
  void recordsThatWereNotCommittedTo_areNotFound() throws VerificationException {
    Ledgers ledgers = Ledgers.in(root);
    List<InteractionRecord> likes = Ledgers.likes("a", 30, 2);
    ledgers.append(likes);
    InteractionRecord other = new InteractionRecord("a1", "video0", likes.getFirst().act(), 77);

    assertThat(find(ledgers, other)).isEmpty();
    assertThat(find(ledgers, new VerdictRecord(likes.getFirst(), Verdict.VALID, 0, 0))).isEmpty();
  }

  @Test
  void batchThatACrashLeftWithoutItsEnd_hidesNothingBehindIt() throws VerificationException {
    Ledgers ledgers = Ledgers.in(root);
    List<InteractionRecord> likes = Ledgers.likes("a", 900, 1);
    List<InteractionRecord> later = Ledgers.likes("b", 5, 1);
    try (Ledger ledger = ledgers.open()) {
      Batch batch = Ledgers.batch(ledger, likes);
      assertThat(batch.parts()).isEqualTo(4);
      ledger.subjects().save();
      ledger.append(batch.part(0));
      ledger.append(batch.part(1));
      ledger.append(Ledgers.batch(ledger, later));
    }

    assertThat(find(ledgers, later.get(3))).hasSize(1);
    // Half of the parts were lost, hence about 450 of 900 records, standard deviation 15.
    long found = find(ledgers, likes).stream().mapToLong(List::size).sum();
    assertThat(found).isBetween(300L, 600L);
  }

  @Test
  void opening_opensNoOtherRecord() throws Exception {
    Ledgers ledgers = Ledgers.in(root);
    List<InteractionRecord> likes = Ledgers.likes("a", 2, 50);
    ledgers.append(likes);
    Opening opening = find(ledgers, likes.getFirst()).getFirst();
    Receipt receipt = opening.receipt();

    for (InteractionRecord other : likes.subList(1, likes.size())) {
      Opening forged =
          new Opening(RecordKind.INTERACTION, opening.key(), other.canonical(), receipt);
      assertThatThrownBy(() -> forged.verify(ledgers.policy()))
          .isInstanceOf(VerificationException.class)
          .hasMessageContaining("no commitment to this record");
    }
    CommitmentBatch batch = (CommitmentBatch) receipt.entry();
    assertThat(opened(opening.key(), likes, batch)).isEqualTo(1);
  }

  /** How many commitments a key opens, taken as a subject's key and as a record's. */
  private static long opened(byte[] key, List<InteractionRecord> likes, CommitmentBatch batch) {
    Committer committer = new Committer();
    long opened = 0;
    for (InteractionRecord like : likes) {
      Committer.Message message =
          new Committer.Message(RecordKind.INTERACTION, batch.batch().salt(), like.canonical());
      byte[] derived = committer.recordKey(key, message);
      opened += batch.holds(Hash.of(committer.commitment(key, message))) ? 1 : 0;
      opened += batch.holds(Hash.of(committer.commitment(derived, message))) ? 1 : 0;
    }
    return opened;
  }

  @Test
  void changedOpening_neverHolds() throws Exception {
    Ledgers ledgers = Ledgers.in(root);
    List<InteractionRecord> likes = Ledgers.likes("a", 3, 1);
    ledgers.append(likes);
    byte[] file = find(ledgers, likes.getFirst()).getFirst().toBytes();
    SplittableRandom random = new SplittableRandom(41);
    for (int trial = 0; trial < 2_000; trial++) {
      byte[] changed = file.clone();
      // The first lines are short; half of the changes fall there.
      int at = random.nextInt(2) == 0 ? random.nextInt(150) : random.nextInt(file.length);
      changed[at] ^= (byte) (1 << random.nextInt(8));
      assertThat(holds(changed, ledgers)).as("trial %d, byte %d", trial, at).isFalse();
    }
    assertThat(holds(file, ledgers)).isTrue();
  }

  private static boolean holds(byte[] file, Ledgers ledgers) {
    try {
      Opening opening = Opening.parse(file);
      opening.verify(ledgers.policy());
      opening.opened();
      return true;
    } catch (VerificationException e) {
      return false;
    }
  }

  /**
   * A line of a stranger's signature is passed over, so that its name is looked at nowhere else.
   */
  @Test
  void bytesThatAreNoUtf8_areRefused() throws Exception {
    Ledgers ledgers = Ledgers.in(root);
    List<InteractionRecord> likes = Ledgers.likes("a", 3, 1);
    ledgers.append(likes);
    byte[] file = find(ledgers, likes.getFirst()).getFirst().toBytes();
    byte[] stranger = "\u2014 s AAAAAAAA\n".getBytes(StandardCharsets.UTF_8);
    byte[] more = Arrays.copyOf(file, file.length + stranger.length);
    System.arraycopy(stranger, 0, more, file.length, stranger.length);
    assertThat(holds(more, ledgers)).isTrue();

    more[file.length + 4] = (byte) 0xFF;

    assertThatThrownBy(() -> Opening.parse(more))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void garbage_isRefusedWithAReason() {
    SplittableRandom random = new SplittableRandom(43);
    for (int trial = 0; trial < 2_000; trial++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      assertThatThrownBy(() -> Opening.parse(bytes)).isInstanceOf(VerificationException.class);
      byte[] text =
          ("zhenzan-opening v1\nkind verdict\nkey \n" + trial).getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> Opening.parse(text)).isInstanceOf(VerificationException.class);
    }
  }

  @Test
  void commitmentThatStandsAlone_isOpenedToo() throws Exception {
    Ledgers ledgers = Ledgers.in(root);
    byte[] content = "a certificate".getBytes(StandardCharsets.UTF_8);
    Hash salt = Hash.of(new byte[32]);
    Committer.Message message = new Committer.Message(RecordKind.CERTIFICATE, salt, content);
    Committer committer = new Committer();
    byte[] key;
    long index;
    try (Ledger ledger = ledgers.open()) {
      key = committer.recordKey(ledger.subjects().findOrDraw(Subject.account("c")), message);
      Commitment commitment = new Commitment(salt, Hash.of(committer.commitment(key, message)));
      ledger.subjects().save();
      index = ledger.append(new CertificateIssued(commitment, 1, 2, salt));
    }
    Receipt receipt = ledgers.read().receipt(index);

    new Opening(RecordKind.CERTIFICATE, key, content, receipt).verify(ledgers.policy());
    List<Opening> wrong = new ArrayList<>();
    wrong.add(new Opening(RecordKind.VERDICT, key, content, receipt));
    wrong.add(new Opening(RecordKind.EXPOSURE_PLAN, key, content, receipt));
    wrong.add(new Opening(RecordKind.CERTIFICATE, salt.toBytes(), content, receipt));
    for (Opening opening : wrong) {
      assertThatThrownBy(() -> opening.verify(ledgers.policy()))
          .isInstanceOf(VerificationException.class);
    }
  }

  @Test
  void text_showsNeitherKeyNorRecord() throws VerificationException {
    Ledgers ledgers = Ledgers.in(root);
    ledgers.append(Ledgers.likes("a", 1, 1));
    Opening opening = find(ledgers, Ledgers.likes("a", 1, 1).getFirst()).getFirst();

    assertThat(opening).hasToString("Opening[INTERACTION, entry 0]");
  }
}
