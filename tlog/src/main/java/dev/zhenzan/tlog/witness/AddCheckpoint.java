package dev.zhenzan.tlog.witness;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.note.SignedNote;
import dev.zhenzan.tlog.note.Utf8Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of an {@code add-checkpoint} request.
 *
 * @param oldSize size of the checkpoint that the witness cosigned last, as the client believes
 * @param proof consistency proof from there, at most {@value #MAX_PROOF} hashes
 * @param checkpoint the new one, signed by its log
 */
record AddCheckpoint(long oldSize, List<Hash> proof, SignedNote checkpoint) {
  /** Most lines of a proof. */
  static final int MAX_PROOF = 63;

  /** Most bytes of a body: room for a proof and 32 post-quantum signatures of 5 kB. */
  static final int MAX_BYTES = 1 << 18;

  private static final String OLD = "old ";

  AddCheckpoint {
    proof = List.copyOf(proof);
  }

  /** The inverse of {@link #toBytes}; nothing is verified. */
  static AddCheckpoint parse(byte[] body) throws VerificationException {
    return parse(Utf8Text.decode(body, "a request", MAX_BYTES));
  }

  private static AddCheckpoint parse(String text) throws VerificationException {
    int end = text.indexOf("\n\n");
    if (!text.startsWith(OLD) || end < 0) {
      throw new VerificationException("a request begins with \"old <size>\" and has an empty line");
    }
    String[] lines = text.substring(OLD.length(), end).split("\n", MAX_PROOF + 2);
    if (lines.length > MAX_PROOF + 1) {
      throw new VerificationException("a request has at most " + MAX_PROOF + " hashes");
    }
    List<Hash> proof = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      proof.add(Hash.parse(lines[i]));
    }
    return new AddCheckpoint(
        Checkpoint.parseNumber(lines[0]), proof, SignedNote.parse(text.substring(end + 2)));
  }

  byte[] toBytes() {
    StringBuilder text = new StringBuilder(OLD).append(oldSize).append('\n');
    proof.forEach(hash -> text.append(hash.toBase64()).append('\n'));
    return text.append('\n')
        .append(checkpoint.format())
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
