package dev.zhenzan.server.kuaishou.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An access token and the refresh token that gets the next one.
 *
 * @param access opens the person's works to the app
 * @param accessUntil when it expires
 * @param refresh used once: it dies when the platform has answered
 * @param refreshUntil when it expires; null where the platform does not say and the time of the one
 *     before holds on
 */
public record TokenPair(
    Secret access, Instant accessUntil, Secret refresh, @Nullable Instant refreshUntil) {}
