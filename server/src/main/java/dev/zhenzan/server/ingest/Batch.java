package dev.zhenzan.server.ingest;

import java.time.Instant;
import java.util.UUID;

/**
 * A batch that was received.
 *
 * @param sentBy who sent it, or whose key was used
 * @param kind interactions, accounts, videos or counters
 * @param mediaType the form of its rows
 * @param tally what became of them
 */
public record Batch(
    UUID batchId, UUID sentBy, String kind, String mediaType, Tally tally, Instant receivedAt) {}
