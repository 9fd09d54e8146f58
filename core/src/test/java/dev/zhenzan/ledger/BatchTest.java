package dev.zhenzan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.graph.Workers;
import dev.zhenzan.ledger.commitment.Committer;
import dev.zhenzan.ledger.commitment.InteractionRecord;
import dev.zhenzan.ledger.commitment.RecordKind;
import dev.zhenzan.ledger.entry.CommitmentBatch;
import dev.zhenzan.pipeline.WorkerThreads;
import dev.zhenzan.tlog.merkle.Hash;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
  private static final byte[] KEY = new byte[32];

  private static Batch batch(List<InteractionRecord> records, Workers workers) {
    return batch(records, workers, new SecureRandom());
  }

  private static Batch batch(
      List<InteractionRecord> records, Workers workers, SecureRandom random) {
    List<byte[]> keys = Collections.nCopies(records.size(), KEY);
    return Batch.of(RecordKind.INTERACTION, Ledgers.records(records, keys), workers, random);
  }

  /** Random numbers that are the same each time. */
  private static SecureRandom seeded() throws NoSuchAlgorithmException {
    SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
    random.setSeed(7);
    return random;
  }

  private static List<Hash> values(Batch batch) {
    List<Hash> values = new ArrayList<>();
    for (int number = 0; number < batch.parts(); number++) {
      values.addAll(batch.part(number).values());
    }
    return values;
  }

  /** What the records commit to, one after the other, as the format says. */
  private static Set<Hash> expected(List<InteractionRecord> records, Hash salt) {
    Committer committer = new Committer();
    Set<Hash> expected = new HashSet<>();
    for (InteractionRecord record : records) {
      Committer.Message message =
          new Committer.Message(RecordKind.INTERACTION, salt, record.canonical());
      byte[] key = committer.recordKey(KEY, message);
      expected.add(Hash.of(committer.commitment(key, message)));
    }
    return expected;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 63, 64, 252, 253, 256, 257, 1_000, 20_000})
  void batch_holdsEachCommitmentAmongDecoysInFullParts(int size) {
    List<InteractionRecord> records = Ledgers.likes("a", size, 1);

    Batch batch = batch(records, Workers.sequential());
    List<Hash> values = values(batch);

    Set<Hash> expected = expected(records, batch.part(0).batch().salt());
    assertThat(expected).hasSize(size);
    assertThat(values).isSortedAccordingTo(CommitmentBatch::compare).doesNotHaveDuplicates();
    assertThat(new HashSet<>(values)).containsAll(expected);
    int decoys = values.size() - size;
    assertThat(decoys).isBetween((size + 63) / 64, (size + 63) / 64 + Batch.PART - 1);
    assertThat(values.size() % Batch.PART).isZero();
  }

  @Test
  void batch_isTheSameWithMoreThreads() throws NoSuchAlgorithmException {
    List<InteractionRecord> records = Ledgers.likes("a", 20_000, 1);
    Batch alone = batch(records, Workers.sequential(), seeded());
    try (WorkerThreads workers = new WorkerThreads(3)) {
      Batch together = batch(records, workers, seeded());

      assertThat(together.part(0).batch()).isEqualTo(alone.part(0).batch());
      assertThat(values(together)).isEqualTo(values(alone));
    }
  }

  @Test
  void parts_areNumberedUnderOneSalt() {
    Batch batch = batch(Ledgers.likes("a", 600, 1), Workers.sequential());

    assertThat(batch.parts()).isEqualTo(3);
    for (int number = 0; number < 3; number++) {
      CommitmentBatch part = batch.part(number);
      assertThat(part.kind()).isEqualTo(RecordKind.INTERACTION);
      assertThat(part.batch())
          .isEqualTo(new CommitmentBatch.Part(batch.part(0).batch().salt(), number, 3));
      assertThat(part.encode()).hasSize(45 + 32 * Batch.PART);
    }
  }

  @Test
  void sameRecords_inTwoBatches_haveNoCommitmentInCommon() {
    List<InteractionRecord> records = Ledgers.likes("a", 500, 1);

    assertThat(values(batch(records, Workers.sequential())))
        .doesNotContainAnyElementsOf(values(batch(records, Workers.sequential())));
  }

  @Test
  void recordThatStandsTwice_isOneCommitment() {
    List<InteractionRecord> records = new ArrayList<>(Ledgers.likes("a", 300, 1));
    records.addAll(Ledgers.likes("a", 300, 1));

    Batch batch = batch(records, Workers.sequential());

    assertThat(batch.parts()).isEqualTo(2);
    assertThat(values(batch)).hasSize(512).doesNotHaveDuplicates();
  }

  @Test
  void noRecords_takeNoEntry() {
    assertThat(batch(List.of(), Workers.sequential()).parts()).isZero();
  }

  /** Of 20,000 values from 256 buckets no bucket is rarer or fuller than chance allows. */
  @Test
  void values_areEvenlySpread() {
    int[] counts = new int[256];
    values(batch(Ledgers.likes("a", 20_000, 1), Workers.sequential()))
        .forEach(value -> counts[value.toBytes()[0] & 0xFF]++);
    // Mean 79.6, standard deviation 8.9: seven of these on either side.
    for (int count : counts) {
      assertThat(count).isBetween(17, 142);
    }
  }
}
