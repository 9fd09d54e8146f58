package dev.zhenzan.server.log;

import dev.zhenzan.ledger.LedgerException;
import dev.zhenzan.ledger.LedgerFolder;
import dev.zhenzan.ledger.LedgerReader;
import dev.zhenzan.ledger.entry.CommitmentBatch;
import dev.zhenzan.ledger.entry.Entry;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.log.OutboxRows.Published;
import dev.zhenzan.tlog.VerificationException;
import jakarta.inject.Inject;
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

  private final LedgerFolder folder;
  private final OutboxRows rows;

  /** Of the log and the database of the service. */
  @Inject
  public LedgerMatchesDatabase(ServiceLog log, Database database) {
    this(log.folder(), database);
  }

  /** Of a log that nobody need have open, and a database. */
  public LedgerMatchesDatabase(LedgerFolder folder, Database database) {
    this.folder = folder;
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

    /** In a line, for people who run the service. */
    @Override
    public String toString() {
      return "entries=%d matching=%d different=%d unknown=%d pending=%d"
          .formatted(entries, matching, different, unknown, pending);
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

  /**
   * What both were at one time.
   *
   * @param last index that the database names; -1 if it names none
   */
  record Moment(LedgerReader reader, long last, long pending) {}

  /** What both are now, while nothing is published. */
  Moment moment() {
    return rows.still(
        () ->
            new Moment(
                LedgerReader.open(folder), rows.last().orElse(-1), rows.waiting().entries()));
  }

  /** Compares what is at an index and behind it: enough for a look now and then. */
  public Comparison from(long first) {
    return from(first, moment());
  }

  /** Compares what was at an index and behind it at one time, whatever was published since. */
  Comparison from(long first, Moment moment) {
    Counting counting = new Counting(moment.reader);
    try {
      counting.skip(compare(first, moment.last, counting), moment.reader.head().size());
    } catch (VerificationException e) {
      throw LedgerException.damaged(folder.root(), e);
    }
    return new Comparison(
        moment.reader.head().size(),
        counting.matching,
        counting.different,
        counting.unknown,
        moment.pending);
  }

  /** Compares the rows up to an index, whatever comes meanwhile; the index behind the last one. */
  private long compare(long first, long last, Counting counting) throws VerificationException {
    long next = first;
    List<Published> group = rows.published(first, Long.MIN_VALUE, GROUP);
    while (!group.isEmpty() && group.getFirst().index() <= last) {
      for (Published row : group) {
        if (row.index() <= last) {
          counting.skip(next, row.index());
          counting.compare(row);
          next = row.index() + 1;
        }
      }
      Published end = group.getLast();
      group = rows.published(end.index(), end.sequence(), GROUP);
    }
    return next;
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
