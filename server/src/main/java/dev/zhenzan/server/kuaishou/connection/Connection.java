package dev.zhenzan.server.kuaishou.connection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connection as people see it.
 *
 * @param person who made it
 * @param creatorId whose works they are, in the organisation's words
 * @param name the creator's name at the platform
 * @param state whether it gives tokens: the words connected and reconnect_needed
 * @param trouble a word of {@link Trouble}; null where there is none
 * @param reconnectBy when the authorisation runs out
 * @param readAt when it was last read as a whole; null before the first time
 * @param works how many are known and there
 * @param snapshots how many counts of them are kept
 */
public record Connection(
    UUID id,
    UUID person,
    String creatorId,
    String name,
    String state,
    @Nullable String trouble,
    Instant connectedAt,
    Instant reconnectBy,
    @Nullable Instant readAt,
    long works,
    long snapshots) {}
