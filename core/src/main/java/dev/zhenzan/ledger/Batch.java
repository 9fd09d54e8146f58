package dev.zhenzan.ledger;

import dev.zhenzan.graph.Workers;
import dev.zhenzan.ledger.commitment.Committer;
import dev.zhenzan.ledger.commitment.RecordKind;
import dev.zhenzan.ledger.entry.CommitmentBatch;
import dev.zhenzan.tlog.merkle.Hash;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Commitments to many records of one kind, ready to be logged. They are sorted over the whole batch
 * and mixed with decoys, random numbers of which nothing is kept: at least one for 64 records, and
 * as many as make every part full. So neither order nor size says anything, and who can recompute
 * all commitments but those of an erased subject cannot tell these from decoys. A record that
 * stands twice among the records is one commitment. Immutable.
 */
public final class Batch implements BatchParts {
  /** Commitments of each part: a part takes 8 KiB, which an opening carries along. */
  public static final int PART = 256;

  private static final int RECORDS_A_DECOY = 64;

  /** Records of one task. */
  private static final int TASK = 1 << 13;

  private final RecordKind kind;
  private final Hash salt;
  private final SortedValues values;

  private Batch(RecordKind kind, Hash salt, SortedValues values) {
    this.kind = kind;
    this.salt = salt;
    this.values = values;
  }

  /** Records to be committed to. Safe for use by many threads. */
  public interface Records {
    /** How many there are. */
    int size();

    /** The canonical bytes of a record, 0 to {@code size() - 1}. */
    byte[] canonical(int record);

    /** The key of the subject of a record. */
    byte[] subjectKey(int record);
  }

  /**
   * Commits to records under a new salt; no part where there is no record.
   *
   * @param random secure: salt and decoys come of it
   */
  public static Batch of(RecordKind kind, Records records, Workers workers, SecureRandom random) {
    Hash salt = Hash.of(bytes(Hash.SIZE, random));
    byte[][] committed = new byte[(records.size() + TASK - 1) / TASK][];
    workers.run(committed.length, task -> committed[task] = commit(kind, salt, records, task));
    SortedValues values = SortedValues.of(committed, workers);
    long decoys = decoys(values.size());
    return new Batch(
        kind, salt, values.with(bytes(Math.toIntExact(decoys * Hash.SIZE), random), workers));
  }

  private static byte[] commit(RecordKind kind, Hash salt, Records records, int task) {
    int from = task * TASK;
    int to = Math.min(from + TASK, records.size());
    byte[] values = new byte[(to - from) * Hash.SIZE];
    Committer committer = new Committer();
    for (int record = from; record < to; record++) {
      Committer.Message message = new Committer.Message(kind, salt, records.canonical(record));
      byte[] key = committer.recordKey(records.subjectKey(record), message);
      byte[] value = committer.commitment(key, message);
      System.arraycopy(value, 0, values, (record - from) * Hash.SIZE, Hash.SIZE);
    }
    return values;
  }

  private static long decoys(long records) {
    long least = (records + RECORDS_A_DECOY - 1) / RECORDS_A_DECOY;
    long parts = (records + least + PART - 1) / PART;
    return parts * PART - records;
  }

  private static byte[] bytes(int count, SecureRandom random) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  @Override
  public int parts() {
    return Math.toIntExact((values.size() + PART - 1) / PART);
  }

  @Override
  public CommitmentBatch part(int number) {
    long from = (long) number * PART;
    long to = Math.min(from + PART, values.size());
    List<Hash> own = LongStream.range(from, to).mapToObj(values::value).toList();
    return new CommitmentBatch(kind, new CommitmentBatch.Part(salt, number, parts()), own);
  }
}
