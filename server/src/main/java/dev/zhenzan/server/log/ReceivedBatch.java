package dev.zhenzan.server.log;

import dev.zhenzan.ledger.entry.BatchReceived;
import dev.zhenzan.tlog.merkle.Hash;
import java.util.Objects;
import java.util.UUID;

/**
 * A batch of data that was stored, for the log.
 *
 * @param id of the batch
 * @param rows what its rows are, such as {@code interactions}
 * @param tally what became of them
 * @param digest SHA-256 of the bytes as they were sent
 */
public record ReceivedBatch(UUID id, String rows, BatchReceived.Tally tally, Hash digest) {
  public ReceivedBatch {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(tally, "tally");
    Objects.requireNonNull(digest, "digest");
  }
}
