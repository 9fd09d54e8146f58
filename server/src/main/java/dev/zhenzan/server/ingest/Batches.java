package dev.zhenzan.server.ingest;

import dev.zhenzan.server.http.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table of batches; the handle is of a transaction in the name of an organisation. */
public final class Batches {
  private Batches() {}

  /**
   * What is kept of a batch for a sender that tries again.
   *
   * @param rejects as JSON; empty once they are forgotten
   */
  record Kept(Batch batch, byte[] digest, Optional<String> rejects) {}

  /**
   * Waits until nobody else in the organisation is at the same thing, which is let go at the end of
   * the transaction.
   */
  static void lock(Handle handle, String thing) {
    handle.execute(
        "select pg_advisory_xact_lock(hashtextextended(organisation()::text || ?, 0))", thing);
  }

  static void add(Handle handle, Batch batch, Delivery delivery, @Nullable String rejects) {
    handle
        .createUpdate(
            """
            insert into batch (batch_id, person_id, kind, media_type, rows, accepted, duplicates,
              replaced, rejected, body_digest, idempotency_key, rejects, received_at)
            values (:id, :person, :kind, :type, :rows, :accepted, :duplicates,
              :replaced, :rejected, :digest, :key, :rejects, :time)""")
        .bind("id", batch.batchId())
        .bind("person", batch.sentBy())
        .bind("kind", batch.kind())
        .bind("type", batch.mediaType())
        .bind("rows", batch.tally().rows())
        .bind("accepted", batch.tally().accepted())
        .bind("duplicates", batch.tally().duplicates())
        .bind("replaced", batch.tally().replaced())
        .bind("rejected", batch.tally().rejected())
        .bind("digest", delivery.body().digest())
        .bind("key", delivery.key().orElse(null))
        .bind("rejects", rejects)
        .bind("time", batch.receivedAt().atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** Forgets the values of rejected rows that nobody asks for any more. */
  static void forgetOldRejects(Handle handle) {
    handle.execute(
        """
        update batch set rejects = null
        where organisation_id = organisation() and rejects is not null
          and received_at < now() - interval '7 days'""");
  }

  static Optional<Kept> ofKey(Handle handle, String key) {
    return handle
        .createQuery(
            """
            select * from batch
            where organisation_id = organisation() and idempotency_key = :key""")
        .bind("key", key)
        .map(Batches::kept)
        .findOne();
  }

  static Optional<Batch> ofId(Handle handle, UUID id) {
    return handle
        .createQuery(
            "select * from batch where organisation_id = organisation() and batch_id = :id")
        .bind("id", id)
        .map(Batches::batch)
        .findOne();
  }

  /** The newest batches of a kind, the oldest of them first. */
  public static List<Batch> newest(Handle handle, String kind, int most) {
    return handle
        .createQuery(
            """
            select * from (
              select * from batch where organisation_id = organisation() and kind = :kind
              order by batch_id desc limit :most) newest
            order by batch_id""")
        .bind("kind", kind)
        .bind("most", most)
        .map(Batches::batch)
        .list();
  }

  /** The newest first. */
  static List<Batch> page(Handle handle, PageRequest request, Optional<UUID> after) {
    return handle
        .createQuery(
            """
            select * from batch
            where organisation_id = organisation() and (cast(:after as uuid) is null or batch_id < cast(:after as uuid))
            order by batch_id desc limit :rows""")
        .bind("after", after.orElse(null))
        .bind("rows", request.rows())
        .map(Batches::batch)
        .list();
  }

  private static Kept kept(ResultSet row, StatementContext context) throws SQLException {
    return new Kept(
        batch(row, context),
        row.getBytes("body_digest"),
        Optional.ofNullable(row.getString("rejects")));
  }

  private static Batch batch(ResultSet row, StatementContext context) throws SQLException {
    return new Batch(
        row.getObject("batch_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("kind"),
        row.getString("media_type"),
        new Tally(
            row.getLong("rows"),
            row.getLong("accepted"),
            row.getLong("duplicates"),
            row.getLong("replaced"),
            row.getLong("rejected")),
        row.getObject("received_at", OffsetDateTime.class).toInstant());
  }
}
