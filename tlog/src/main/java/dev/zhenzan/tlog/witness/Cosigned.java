package dev.zhenzan.tlog.witness;

import dev.zhenzan.tlog.note.SignedNote;
import java.util.Map;

/**
 * A checkpoint with the cosignatures that were gathered. Whether they are a quorum, {@link
 * dev.zhenzan.tlog.checkpoint.Policy#verify} tells.
 *
 * @param note the checkpoint with its own and the new signatures
 * @param failures why witnesses did not cosign, by their names in the policy
 */
public record Cosigned(SignedNote note, Map<String, String> failures) {
  /** Copies the failures. */
  public Cosigned {
    failures = Map.copyOf(failures);
  }
}
