package dev.zhenzan.server.ingest;

import java.util.UUID;

/** A batch was stored; told once it is durable, in the thread that stored it. */
public record BatchStored(UUID organisation, Batch batch) {}
