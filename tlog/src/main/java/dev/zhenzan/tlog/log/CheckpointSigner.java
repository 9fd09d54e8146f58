package dev.zhenzan.tlog.log;

import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.note.NoteSigner;
import dev.zhenzan.tlog.note.SignedNote;
import java.util.List;

/**
 * Signs a log's checkpoints.
 *
 * @param log whose checkpoints they are
 * @param signers of each checkpoint, in the order of the signatures; the log's own key is one
 */
public record CheckpointSigner(LogKey log, List<NoteSigner> signers) {
  /** Copies the signers. */
  public CheckpointSigner {
    signers = List.copyOf(signers);
  }

  /** The signed note of a tree, in bytes. */
  byte[] sign(TreeEdge edge) {
    Checkpoint checkpoint = Checkpoint.of(log.origin(), edge.size(), edge.root());
    return SignedNote.sign(checkpoint.format(), signers).toBytes();
  }
}
