package dev.zhenzan.tlog.log;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.note.NoteVerifier;
import dev.zhenzan.tlog.note.SignedNote;
import java.util.List;

/**
 * Whose checkpoints a log's are.
 *
 * @param origin their first line
 * @param verifier of the log's signature
 */
public record LogKey(String origin, NoteVerifier verifier) {
  /**
   * What a checkpoint of this log says.
   *
   * @param note the signed note
   * @throws VerificationException if it is none, or not signed by this log
   */
  public Checkpoint open(byte[] note) throws VerificationException {
    SignedNote signed = SignedNote.parse(note);
    signed.verify(List.of(verifier));
    Checkpoint checkpoint = Checkpoint.parse(signed.text());
    if (!checkpoint.origin().equals(origin)) {
      throw new VerificationException(
          "the checkpoint is of " + checkpoint.origin() + ", not of " + origin);
    }
    return checkpoint;
  }
}
