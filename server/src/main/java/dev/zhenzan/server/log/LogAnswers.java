package dev.zhenzan.server.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhenzan.ledger.LedgerReader;
import dev.zhenzan.ledger.entry.Entry;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.ConsistencyProof;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.merkle.InclusionProof;
import dev.zhenzan.tlog.merkle.Merkle;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the log's resources answer: fit to be verified by whoever has SHA-256 and Ed25519. */
final class LogAnswers {
  private LogAnswers() {}

  /**
   * An entry.
   *
   * @param type its stable word; {@code unknown} for one of a newer program
   * @param time when it says that it happened; null where it does not
   * @param bytes the entry itself in base64, whose leaf hash a proof is about
   * @param leafHash SHA-256 of a zero byte and the entry: RFC 6962 section 2.1
   * @param fields by name
   * @param words what it says, {@code zh} and {@code en}
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record EntryAnswer(
      long index,
      String type,
      @Nullable Instant time,
      String bytes,
      String leafHash,
      Map<String, Object> fields,
      Map<String, String> words) {}

  static EntryAnswer entry(LedgerReader reader, long index) throws VerificationException {
    byte[] bytes = reader.bytes(index);
    String text = base64(bytes);
    String leaf = Merkle.leafHash(bytes).toBase64();
    try {
      Entry entry = Entry.decode(bytes);
      return new EntryAnswer(
          index,
          entry.type().word(),
          EntryFields.time(entry),
          text,
          leaf,
          EntryFields.of(entry),
          Map.of("zh", EntryWords.chinese(entry), "en", entry.told()));
    } catch (VerificationException unknown) {
      return new EntryAnswer(
          index,
          "unknown",
          null,
          text,
          leaf,
          Map.of(),
          Map.of("zh", "较新版本写入的记录", "en", "an entry of a newer program"));
    }
  }

  /**
   * A proof that an entry is in the log: RFC 6962 section 2.1.1. Hashes are base64.
   *
   * @param treeSize entries of the tree that it is about
   * @param root of that tree
   * @param hashes from the leaf's sibling upwards
   * @param entry in base64
   * @param checkpoint the signed note over the tree; null where an earlier size was asked for
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record InclusionAnswer(
      long index,
      long treeSize,
      String root,
      List<String> hashes,
      String entry,
      @Nullable String checkpoint) {}

  static InclusionAnswer inclusion(LedgerReader reader, long index, long size)
      throws VerificationException {
    InclusionProof proof = InclusionProof.prove(reader.log(), index, size);
    return new InclusionAnswer(
        index,
        size,
        Merkle.root(reader.log(), size).toBase64(),
        texts(proof.path()),
        base64(reader.bytes(index)),
        checkpoint(reader, size));
  }

  /**
   * A proof that the log only grew: RFC 6962 section 2.1.2. Hashes are base64.
   *
   * @param checkpoint the signed note over the later tree; null where it is an earlier one
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ConsistencyAnswer(
      long from,
      String fromRoot,
      long to,
      String toRoot,
      List<String> hashes,
      @Nullable String checkpoint) {}

  static ConsistencyAnswer consistency(LedgerReader reader, long from, long to)
      throws VerificationException {
    List<Hash> path =
        from == 0 || from == to ? List.of() : ConsistencyProof.prove(reader.log(), from, to).path();
    return new ConsistencyAnswer(
        from,
        Merkle.root(reader.log(), from).toBase64(),
        to,
        Merkle.root(reader.log(), to).toBase64(),
        texts(path),
        checkpoint(reader, to));
  }

  private static @Nullable String checkpoint(LedgerReader reader, long size) {
    return size == reader.head().size() ? reader.checkpoint().format() : null;
  }

  private static List<String> texts(List<Hash> hashes) {
    return hashes.stream().map(Hash::toBase64).toList();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** The key that verifies checkpoints. */
  record KeyAnswer(String origin, String verifierKey, String keyId, String publicKey) {}

  /**
   * Who watches the log.
   *
   * @param policy what a verifier believes, a C2SP tlog-policy
   * @param quorum how many witnesses have to have cosigned
   * @param items the witnesses with what they cosigned last
   */
  record WitnessesAnswer(
      String origin, String verifierKey, String policy, int quorum, List<WitnessAnswer> items) {}

  /** A witness. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record WitnessAnswer(
      String name,
      String verifierKey,
      @Nullable Long lastCosignedSize,
      @Nullable Instant lastCosignedAt) {}
}
