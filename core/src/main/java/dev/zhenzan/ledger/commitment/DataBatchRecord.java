package dev.zhenzan.ledger.commitment;

import dev.zhenzan.ledger.encoding.FieldReader;
import dev.zhenzan.ledger.encoding.FieldWriter;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import java.util.Objects;

/**
 * The data of a batch that the service received. Its key is the batch's own: who is erased takes
 * along the keys of the batches that had rows of them, as the digest could be guessed from these.
 *
 * @param batch its id
 * @param digest SHA-256 of the bytes as they were sent
 */
public record DataBatchRecord(String batch, Hash digest) implements CommittedRecord {
  public DataBatchRecord {
    Objects.requireNonNull(batch, "batch");
    Objects.requireNonNull(digest, "digest");
  }

  @Override
  public RecordKind kind() {
    return RecordKind.DATA_BATCH;
  }

  @Override
  public Subject subject() {
    return Subject.dataBatch(batch);
  }

  @Override
  public byte[] canonical() {
    return new FieldWriter().text(batch).hash(digest).bytes();
  }

  static DataBatchRecord parse(byte[] bytes) throws VerificationException {
    FieldReader in = new FieldReader("the record", bytes);
    DataBatchRecord record = new DataBatchRecord(in.text(), in.hash());
    in.end();
    return record;
  }

  @Override
  public String told() {
    return "batch %s of data with SHA-256 %s".formatted(batch, digest.toBase64());
  }

  @Override
  public String toString() {
    return "DataBatchRecord[]";
  }
}
