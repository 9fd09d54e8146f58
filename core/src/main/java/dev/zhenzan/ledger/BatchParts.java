package dev.zhenzan.ledger;

import dev.zhenzan.ledger.entry.CommitmentBatch;

/** A batch of commitments as the entries that it takes; each is asked for once, in order. */
public interface BatchParts {
  /** How many entries it takes. */
  int parts();

  /** A part, 0 to {@code parts() - 1}. */
  CommitmentBatch part(int number);
}
