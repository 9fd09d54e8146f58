package dev.zhenzan.ledger;

import dev.zhenzan.ledger.entry.Entry;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.checkpoint.Policy;
import dev.zhenzan.tlog.checkpoint.TlogProof;
import dev.zhenzan.tlog.merkle.InclusionProof;
import dev.zhenzan.tlog.note.SignedNote;
import java.nio.file.Path;

/**
 * A proof that the log holds an entry, together with the entry: all that is needed offline beside a
 * policy. In a file it is a {@code .tlog-proof} whose extra data is the entry; as entries hold
 * nothing personal, nor does a receipt.
 */
public final class Receipt {
  /** What names of files of receipts end in. */
  public static final String ENDING = ".tlog-proof";

  private final TlogProof proof;
  private final byte[] entry;

  private Receipt(TlogProof proof, byte[] entry) {
    this.proof = proof;
    this.entry = entry;
  }

  /**
   * The receipt of an entry.
   *
   * @param inclusion where it is in the tree of the checkpoint
   * @param checkpoint as the log and perhaps witnesses signed it
   * @param entry its bytes
   */
  public static Receipt of(InclusionProof inclusion, SignedNote checkpoint, byte[] entry) {
    return new Receipt(TlogProof.of(inclusion, checkpoint).withExtra(entry), entry.clone());
  }

  /**
   * The receipt in the bytes of a file; the inverse of {@link #toBytes}.
   *
   * @throws VerificationException if they are no proof, or one without its entry; nothing is
   *     verified yet
   */
  public static Receipt parse(byte[] bytes) throws VerificationException {
    TlogProof proof = TlogProof.parse(bytes);
    byte[] entry =
        proof
            .extra()
            .orElseThrow(
                () -> new VerificationException("the proof has no entry in its extra data"));
    return new Receipt(proof, entry);
  }

  /** The same for a proof without its entry, which is given beside it. */
  public static Receipt parse(byte[] bytes, byte[] entry) throws VerificationException {
    return new Receipt(TlogProof.parse(bytes).withExtra(entry), entry.clone());
  }

  /** The bytes of a file. */
  public byte[] toBytes() {
    return proof.toBytes();
  }

  /** Index of the entry, from 0. */
  public long index() {
    return proof.index();
  }

  /**
   * What the entry says; to be believed after {@link #verify}.
   *
   * @throws VerificationException if this program does not know it
   */
  public Entry entry() throws VerificationException {
    return Entry.decode(entry);
  }

  /** The checkpoint as it was signed; to be believed after {@link #verify}. */
  public SignedNote checkpoint() {
    return proof.checkpoint();
  }

  /**
   * Verifies that a log of the policy holds the entry at the index, as a quorum of witnesses saw.
   *
   * @return the checkpoint that is believed now
   * @throws VerificationException if anything fails
   */
  public Checkpoint verify(Policy policy) throws VerificationException {
    return proof.verify(policy, entry);
  }

  /** What a file of the receipt is called: its index and the ending. */
  public Path fileName() {
    return Path.of(index() + ENDING);
  }
}
