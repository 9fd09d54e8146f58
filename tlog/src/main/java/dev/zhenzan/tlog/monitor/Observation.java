package dev.zhenzan.tlog.monitor;

import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.note.SignedNote;
import java.util.List;

/** What a monitor found. */
public sealed interface Observation {
  /**
   * All that was looked at fits together.
   *
   * @param head the checkpoint up to which it does
   * @param entries how many entries were computed anew for that
   */
  record Consistent(Checkpoint head, long entries) implements Observation {}

  /**
   * Something does not: somebody has to look.
   *
   * @param reason what does not fit, for people
   * @param evidence signed checkpoints that cannot both be true; empty if only storage or transport
   *     may be to blame
   */
  record Alarm(Kind kind, String reason, List<SignedNote> evidence) implements Observation {
    /** Copies the evidence. */
    public Alarm {
      evidence = List.copyOf(evidence);
    }
  }

  /** What does not fit. */
  enum Kind {
    /** The checkpoint is missing, malformed, or not signed as the policy asks. */
    CHECKPOINT,
    /** The log shows a smaller tree than before, or than it showed to others. */
    SMALLER_TREE,
    /** The log signed two trees of which neither is the beginning of the other. */
    SPLIT_VIEW,
    /** An entry or tile is missing or was changed: it is not what the log signed. */
    CONTENT
  }
}
