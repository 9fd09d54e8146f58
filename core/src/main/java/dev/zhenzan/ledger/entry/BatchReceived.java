package dev.zhenzan.ledger.entry;

import java.time.Instant;
import java.util.Objects;

/**
 * The service received a batch of data: whose it is and what is in it stands in the commitment
 * alone.
 *
 * @param time when, seconds since 1970 in UTC
 * @param rows what the rows are, such as {@code interactions}
 * @param tally what became of the rows
 * @param digest the commitment to the digest of the batch
 */
public record BatchReceived(long time, Code rows, Tally tally, Commitment digest) implements Entry {
  /**
   * Rows of a batch.
   *
   * @param accepted stored now
   * @param duplicates there before
   * @param rejected that could not be used
   */
  public record Tally(long accepted, long duplicates, long rejected) {
    public Tally {
      Checks.notNegative("accepted", accepted);
      Checks.notNegative("duplicates", duplicates);
      Checks.notNegative("rejected", rejected);
    }
  }

  public BatchReceived {
    Checks.time(time);
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(tally, "tally");
    Objects.requireNonNull(digest, "digest");
  }

  @Override
  public EntryType type() {
    return EntryType.BATCH_RECEIVED;
  }

  @Override
  public String told() {
    return "a batch of %s received at %s: %,d rows accepted, %,d duplicates, %,d rejected"
        .formatted(
            rows, Instant.ofEpochSecond(time), tally.accepted, tally.duplicates, tally.rejected);
  }
}
