package dev.zhenzan.server.log;

import dev.zhenzan.ledger.LedgerException;
import dev.zhenzan.ledger.LedgerReader;
import dev.zhenzan.ledger.entry.CommitmentBatch;
import dev.zhenzan.ledger.entry.Entry;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.log.OutboxRows.Published;
import dev.zhenzan.tlog.VerificationException;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/**
 * Whether database and log tell the same: every entry of the outbox with an index is at that index
 * with exactly these bytes, and every other entry of the log is a part of a batch of commitments or
 * one that still waits to be written down. One pass over both, a few hundred rows at a time.
 */
@Singleton
public final class LedgerMatchesDatabase {
  private static final int GROUP = 256;

  private final ServiceLog log;
  private final OutboxRows rows;

  /** Of a log and a database. */
  public LedgerMatchesDatabase(ServiceLog log, Database database) {
    this.log = log;
    this.rows = new OutboxRows(database);
  }

  /**
   * What was found.
   *
   * @param entries in the log
   * @param matching entries of the outbox that are in the log where the database says
   * @param different entries of the outbox that are not
   * @param unknown entries of the log that no entry of the outbox stands for, and that are no
   *     commitments
   * @param pending entries of the outbox that wait
   */
  public record Comparison(
      long entries, long matching, long different, long unknown, long pending) {
    /**
     * Whether they match. What is in the log and not yet written down is also among those that
     * wait.
     */
    public boolean matches() {
      return different == 0 && unknown <= pending;
    }
  }

  /**
   * Compares all.
   *
   * @throws LedgerException if the log does not verify
   */
  public Comparison all() {
    return from(0);
  }

  /** Compares what is at an index and behind it: enough for a look now and then. */
  public Comparison from(long first) {
    LedgerReader reader = log.reader();
    Counting counting = new Counting(reader);
    List<Published> group = rows.published(first, Long.MIN_VALUE, GROUP);
    long next = first;
    try {
      while (!group.isEmpty()) {
        for (Published row : group) {
          counting.skip(next, row.index());
          counting.compare(row);
          next = row.index() + 1;
        }
        group = rows.published(next - 1, group.getLast().sequence(), GROUP);
      }
      counting.skip(next, reader.head().size());
    } catch (VerificationException e) {
      throw LedgerException.damaged(log.folder().root(), e);
    }
    return new Comparison(
        reader.head().size(),
        counting.matching,
        counting.different,
        counting.unknown,
        rows.waiting().entries());
  }

  /** Counts over one pass. */
  private static final class Counting {
    private final LedgerReader reader;
    private long matching;
    private long different;
    private long unknown;

    Counting(LedgerReader reader) {
      this.reader = reader;
    }

    /** Entries of the log that no row of the outbox stands for. */
    void skip(long from, long to) throws VerificationException {
      for (long at = from; at < Math.min(to, reader.head().size()); at++) {
        unknown += isCommitments(reader.bytes(at)) ? 0 : 1;
      }
    }

    void compare(Published row) throws VerificationException {
      boolean same =
          row.index() < reader.head().size()
              && Arrays.equals(row.digest(), Draining.sha256(reader.bytes(row.index())));
      matching += same ? 1 : 0;
      different += same ? 0 : 1;
    }

    private static boolean isCommitments(byte[] entry) {
      try {
        return Entry.decode(entry) instanceof CommitmentBatch;
      } catch (VerificationException e) {
        return false;
      }
    }
  }
}
