package dev.zhenzan.server.ingest;

import dev.zhenzan.files.source.RowKind;
import dev.zhenzan.server.ingest.Spool.Received;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to be written as one batch.
 *
 * @param sender who sends it
 * @param key the sender's idempotency key
 */
record Delivery(
    UUID organisation,
    UUID sender,
    RowKind kind,
    SentForm form,
    Optional<String> key,
    Received body) {}
