package dev.zhenzan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.ledger.commitment.CommittedRecord;
import dev.zhenzan.ledger.commitment.InteractionRecord;
import dev.zhenzan.ledger.commitment.Subject;
import dev.zhenzan.ledger.commitment.VerdictRecord;
import dev.zhenzan.ledger.entry.AuditSummary.BatchPlace;
import dev.zhenzan.model.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether the ledger still knows a person. {@link Linking} is the program that searches: it has all
 * files, all keys, and every record of everybody.
 */
class ErasureTest {
  private static final String PERSON = "person0";

  @TempDir Path root;

  private Ledgers ledgers;
  private final List<CommittedRecord> records = new ArrayList<>();

  @BeforeEach
  void fill() {
    ledgers = Ledgers.in(root);
    List<InteractionRecord> likes = new ArrayList<>(Ledgers.likes("person", 1, 5));
    likes.addAll(Ledgers.likes("other", 60, 2));
    List<VerdictRecord> verdicts =
        likes.stream().map(like -> new VerdictRecord(like, Verdict.VALID, 12_345, 0)).toList();
    ledgers.append(likes);
    ledgers.append(verdicts);
    records.addAll(likes);
    records.addAll(verdicts);
  }

  private List<CommittedRecord> ofThePerson() {
    return records.stream().filter(r -> r.subject().equals(Subject.account(PERSON))).toList();
  }

  private void erase() {
    try (Ledger ledger = ledgers.open()) {
      assertThat(ledger.subjects().erase(Subject.account(PERSON))).isTrue();
    }
  }

  @Test
  void everyCommitmentOfThePerson_isFoundBeforeErasureAndNoneAfter() throws Exception {
    Linking before = new Linking(root, ledgers, records);
    assertThat(ofThePerson()).hasSize(10);
    assertThat(before.byKnownKeys(ofThePerson())).isEqualTo(10);
    assertThat(before.namesOf(PERSON)).isGreaterThan(0);

    erase();

    Linking after = new Linking(root, ledgers, records);
    assertThat(after.byKnownKeys(ofThePerson())).isZero();
    assertThat(after.namesOf(PERSON)).isZero();
  }

  /**
   * Every 32 bytes that stand anywhere in the files, tried as a key of a subject and of a record.
   */
  @Test
  void noBytesOfAnyFile_openACommitmentOfThePersonAfterErasure() throws Exception {
    erase();

    Linking after = new Linking(root, ledgers, records);

    assertThat(after.windows()).isGreaterThan(30_000);
    assertThat(after.byEveryWindow(ofThePerson().subList(0, 1))).isZero();
  }

  /** The same search with the key written into a file finds it: it can find. */
  @Test
  void searchOfBytes_findsAKeyThatLiesAnywhere() throws Exception {
    byte[] key;
    try (Ledger ledger = ledgers.open()) {
      key = ledger.subjects().find(Subject.account(PERSON)).orElseThrow();
    }
    Files.write(root.resolve("leak"), key);

    Linking leaky = new Linking(root, ledgers, records);

    assertThat(leaky.byEveryWindow(ofThePerson().subList(0, 1))).isEqualTo(1);
  }

  @Test
  void commitmentsOfTheErased_cannotBeToldFromDecoys() throws Exception {
    erase();

    Linking after = new Linking(root, ledgers, records);

    // 125 records fill a part with 131 decoys; 5 of them are the person's.
    assertThat(after.unexplained()).containsExactly(136L, 136L);
  }

  @Test
  void proofsAndOthersOpenings_holdAfterErasure() throws Exception {
    List<Receipt> receipts = new ArrayList<>();
    LedgerReader reader = ledgers.read();
    for (long index = 0; index < reader.head().size(); index++) {
      receipts.add(reader.receipt(index));
    }
    erase();
    for (Receipt receipt : receipts) {
      assertThat(receipt.verify(ledgers.policy())).isEqualTo(reader.head());
      assertThat(ledgers.read().receipt(receipt.index()).toBytes()).isEqualTo(receipt.toBytes());
    }
    assertThat(new Linking(root, ledgers, records).byKnownKeys(records))
        .isEqualTo(records.size() - 10);
  }

  @Test
  void openingThatWasHandedOut_holdsAfterErasureAndOpensNothingElse() throws Exception {
    Opening opening;
    CommittedRecord record = ofThePerson().getFirst();
    try (Ledger ledger = ledgers.open()) {
      byte[] key = ledger.subjects().find(record.subject()).orElseThrow();
      opening = new Search(ledgers.read()).find(record, key).getFirst();
    }
    erase();

    opening.verify(ledgers.policy());
    Files.write(root.resolve("handed-out"), opening.key());
    assertThat(new Linking(root, ledgers, records).byEveryWindow(ofThePerson().subList(1, 2)))
        .isZero();
  }

  @Test
  void personWhoComesBack_isNotLinkedToBefore() throws Exception {
    erase();
    List<InteractionRecord> again = Ledgers.likes("person", 1, 5);

    BatchPlace place = ledgers.append(again);

    Linking after = new Linking(root, ledgers, records);
    assertThat(place.parts()).isEqualTo(1);
    assertThat(after.byKnownKeys(List.copyOf(again))).as("the new batch alone").isEqualTo(5);
  }
}
