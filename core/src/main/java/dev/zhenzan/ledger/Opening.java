package dev.zhenzan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.ledger.commitment.CommittedRecord;
import dev.zhenzan.ledger.commitment.Committer;
import dev.zhenzan.ledger.commitment.RecordKind;
import dev.zhenzan.ledger.entry.BatchReceived;
import dev.zhenzan.ledger.entry.CertificateIssued;
import dev.zhenzan.ledger.entry.Commitment;
import dev.zhenzan.ledger.entry.CommitmentBatch;
import dev.zhenzan.ledger.entry.Entry;
import dev.zhenzan.ledger.entry.ExposurePlanned;
import dev.zhenzan.ledger.entry.OperatorAct;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Policy;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.note.Base64Text;
import dev.zhenzan.tlog.note.Utf8Text;
import java.util.Arrays;

/**
 * What shows a third party one committed record and nothing else: the record's own key, its
 * canonical bytes, and the receipt of the entry that holds the commitment.
 *
 * @param kind of the record
 * @param key the record's key, 32 bytes
 * @param record canonical bytes, which are personal
 * @param receipt of the entry
 */
public record Opening(RecordKind kind, byte[] key, byte[] record, Receipt receipt) {
  /** What names of files of openings end in. */
  public static final String ENDING = ".opening";

  private static final String FORM = "zhenzan-opening v1";

  /** A record has a few ids and numbers; a note has at most 1 MiB, and the batch's entry 64 KiB. */
  private static final int MOST_BYTES = 4 << 20;

  public Opening {
    key = key.clone();
    record = record.clone();
    if (key.length != Committer.BYTES) {
      throw new IllegalArgumentException("key must have 32 bytes: " + key.length);
    }
  }

  /**
   * The opening in the bytes of a file; the inverse of {@link #toBytes}.
   *
   * @throws VerificationException if they are not of the form; nothing is verified yet
   */
  public static Opening parse(byte[] bytes) throws VerificationException {
    String[] parts = Utf8Text.decode(bytes, "an opening", MOST_BYTES).split("\n", 6);
    if (parts.length < 6 || !parts[0].equals(FORM) || !parts[4].isEmpty()) {
      throw new VerificationException(
          "an opening has the lines %s, kind, key, record and an empty one, then a receipt"
              .formatted(FORM));
    }
    String word = value("kind ", parts[1]);
    RecordKind kind =
        RecordKind.parse(word)
            .orElseThrow(() -> new VerificationException("the opening is of no known kind"));
    byte[] key = Base64Text.decode(value("key ", parts[2]));
    byte[] record = Base64Text.decode(value("record ", parts[3]));
    if (key.length != Committer.BYTES) {
      throw new VerificationException("the key of an opening has 32 bytes");
    }
    return new Opening(kind, key, record, Receipt.parse(parts[5].getBytes(UTF_8)));
  }

  private static String value(String name, String line) throws VerificationException {
    if (!line.startsWith(name)) {
      throw new VerificationException("the opening has no line with \"" + name.strip() + "\"");
    }
    return line.substring(name.length());
  }

  /** The bytes of a file. */
  public byte[] toBytes() {
    String head =
        "%s\nkind %s\nkey %s\nrecord %s\n\n"
            .formatted(FORM, kind.word(), Base64Text.encode(key), Base64Text.encode(record));
    byte[] proof = receipt.toBytes();
    byte[] bytes = Arrays.copyOf(head.getBytes(UTF_8), head.length() + proof.length);
    System.arraycopy(proof, 0, bytes, head.length(), proof.length);
    return bytes;
  }

  /**
   * Verifies that a log of the policy holds the commitment to exactly this record.
   *
   * @throws VerificationException if anything fails
   */
  public void verify(Policy policy) throws VerificationException {
    receipt.verify(policy);
    Entry entry = receipt.entry();
    Hash salt = salt(entry);
    byte[] value = new Committer().commitment(key, new Committer.Message(kind, salt, record));
    if (!holds(entry, Hash.of(value))) {
      throw new VerificationException(
          "entry %d holds no commitment to this record under this key".formatted(receipt.index()));
    }
  }

  /**
   * What was opened; to be believed after {@link #verify}.
   *
   * @throws VerificationException if the bytes are no record of the kind
   */
  public CommittedRecord opened() throws VerificationException {
    return CommittedRecord.parse(kind, record);
  }

  private Hash salt(Entry entry) throws VerificationException {
    return switch (entry) {
      case CommitmentBatch e when e.kind() == kind -> e.batch().salt();
      case CertificateIssued e when kind == RecordKind.CERTIFICATE -> e.certificate().salt();
      case ExposurePlanned e when kind == RecordKind.EXPOSURE_PLAN -> e.plan().salt();
      case OperatorAct e when kind == RecordKind.ACT -> e.actor().salt();
      case BatchReceived e when kind == RecordKind.DATA_BATCH -> e.digest().salt();
      case Entry e ->
          throw new VerificationException(
              "entry %d of type %s holds no commitments of kind %s"
                  .formatted(receipt.index(), e.type().word(), kind.word()));
    };
  }

  private static boolean holds(Entry entry, Hash value) {
    return switch (entry) {
      case CommitmentBatch e -> e.holds(value);
      case CertificateIssued e -> isValue(e.certificate(), value);
      case ExposurePlanned e -> isValue(e.plan(), value);
      case OperatorAct e -> e.holds(value);
      case BatchReceived e -> isValue(e.digest(), value);
      case Entry e -> false;
    };
  }

  private static boolean isValue(Commitment commitment, Hash value) {
    return commitment.value().equals(value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Opening that && Arrays.equals(toBytes(), that.toBytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }

  @Override
  public String toString() {
    return "Opening[" + kind + ", entry " + receipt.index() + "]";
  }
}
