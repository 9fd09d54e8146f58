package dev.zhenzan.server.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.RowKind;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.ledger.entry.BatchReceived;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.log.Outbox;
import dev.zhenzan.server.log.ReceivedBatch;
import dev.zhenzan.tlog.merkle.Hash;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes each delivery in one transaction, and one that comes again under its key not at all. */
@Singleton
final class Reception {
  private static final TypeReference<List<RejectedRow>> REJECTS = new TypeReference<>() {};

  /** DuckDB, which reads Parquet, has this much for each writer. */
  private static final Resources RESOURCES = new Resources(Workers.sequential(), 256L << 20);

  private final Database database;
  private final Outbox outbox;
  private final ObjectMapper json;
  private final Event<BatchStored> stored;

  Reception(Database database, Outbox outbox, ObjectMapper json, Event<BatchStored> stored) {
    this.database = database;
    this.outbox = outbox;
    this.json = json;
    this.stored = stored;
  }

  /**
   * What was made of a delivery.
   *
   * @param replayed whether it had been written before
   */
  record Outcome(BatchAnswer answer, boolean replayed) {}

  /**
   * Writes a delivery; what is answered is on the disk.
   *
   * @throws ProblemException if it cannot be used, and then nothing of it is there
   */
  Outcome write(Delivery delivery, Bounds bounds) {
    return database.in(
        delivery.organisation(),
        handle ->
            earlier(handle, delivery)
                .map(kept -> replay(kept, delivery))
                .orElseGet(() -> writeNew(handle, delivery, bounds)));
  }

  private static Optional<Batches.Kept> earlier(Handle handle, Delivery delivery) {
    if (delivery.key().isEmpty()) {
      return Optional.empty();
    }
    String key = delivery.key().get();
    Batches.lock(handle, "batch " + key);
    return Batches.ofKey(handle, key);
  }

  private Outcome replay(Batches.Kept kept, Delivery delivery) {
    if (!kept.batch().kind().equals(delivery.kind().role())
        || !MessageDigest.isEqual(kept.digest(), delivery.body().digest())) {
      throw ProblemException.of(
          ProblemType.KEY_USED_OTHERWISE,
          "the key was used for other rows: send these under a key of their own");
    }
    List<RejectedRow> rejects = kept.rejects().map(this::rejects).orElse(List.of());
    return new Outcome(BatchAnswer.of(kept.batch().batchId(), kept.batch().tally(), rejects), true);
  }

  private Outcome writeNew(Handle handle, Delivery delivery, Bounds bounds) {
    UUID id = Identifiers.next();
    if (delivery.kind() != RowKind.INTERACTIONS) {
      // Two that name the same things in another order would wait for one another for good.
      Batches.lock(handle, delivery.kind().role());
    }
    BatchWriter writer = new BatchWriter(handle, delivery, id, bounds);
    Tally tally = writer.write(RESOURCES);
    Batch batch =
        new Batch(
            id,
            delivery.sender(),
            delivery.kind().role(),
            delivery.form().mediaType(),
            tally,
            Instant.now());
    Batches.forgetOldRejects(handle);
    Batches.add(handle, batch, delivery, text(writer.rejects()));
    outbox.batch(handle, logged(batch, delivery));
    handle.afterCommit(() -> stored.fire(new BatchStored(delivery.organisation(), batch)));
    return new Outcome(BatchAnswer.of(id, tally, writer.rejects()), false);
  }

  private static ReceivedBatch logged(Batch batch, Delivery delivery) {
    Tally tally = batch.tally();
    return new ReceivedBatch(
        batch.batchId(),
        batch.kind(),
        new BatchReceived.Tally(tally.accepted(), tally.duplicates(), tally.rejected()),
        Hash.of(delivery.body().digest()));
  }

  private @Nullable String text(List<RejectedRow> rejects) {
    try {
      return rejects.isEmpty() ? null : json.writeValueAsString(rejects);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("rejects are plain records", e);
    }
  }

  private List<RejectedRow> rejects(String text) {
    try {
      return json.readValue(text, REJECTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the rejects kept are not those written", e);
    }
  }
}
