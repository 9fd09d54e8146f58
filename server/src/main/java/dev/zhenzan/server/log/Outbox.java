package dev.zhenzan.server.log;

import dev.zhenzan.ledger.commitment.DataBatchRecord;
import dev.zhenzan.ledger.entry.BatchReceived;
import dev.zhenzan.ledger.entry.Code;
import dev.zhenzan.ledger.entry.Entry;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * Where entries wait for the log. They are part of the caller's transaction: an entry is there if
 * and only if what it tells of is, and is published soon after the commit.
 */
@Singleton
public final class Outbox {
  private final Sealer sealer;
  private final Waking waking;

  /** Whose entries the appender publishes when it is woken. */
  public Outbox(Sealer sealer, Waking waking) {
    this.sealer = sealer;
    this.waking = waking;
  }

  /**
   * Adds an entry.
   *
   * @param handle of a transaction in the name of an organisation
   * @return its number, by which {@code log_outbox} tells where it is once it is published
   */
  public long add(Handle handle, Entry entry) {
    long sequence =
        handle
            .createUpdate("insert into log_outbox (entry) values (?)")
            .bind(0, entry.encode())
            .executeAndReturnGeneratedKeys("sequence")
            .mapTo(Long.class)
            .one();
    handle.afterCommit(waking::wake);
    return sequence;
  }

  /** Adds what somebody did: who and to whom stands in commitments alone. */
  public long act(Handle handle, Act act) {
    return add(handle, sealer.act(act, Instant.now()));
  }

  /** Adds that a batch of data was received. */
  public long batch(Handle handle, ReceivedBatch batch) {
    DataBatchRecord record = new DataBatchRecord(batch.id().toString(), batch.digest());
    return add(
        handle,
        new BatchReceived(
            Instant.now().getEpochSecond(),
            new Code(batch.rows()),
            batch.tally(),
            sealer.batch(record)));
  }
}
