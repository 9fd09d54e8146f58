package dev.zhenzan.model;

import java.util.Objects;

/**
 * What an audit looks at.
 *
 * @param interactions the log
 * @param accounts what is known of its accounts
 * @param videos what is known of its videos
 */
public record AuditInput(InteractionTable interactions, AccountTable accounts, VideoTable videos) {
  public AuditInput {
    Objects.requireNonNull(interactions, "interactions");
    Objects.requireNonNull(accounts, "accounts");
    Objects.requireNonNull(videos, "videos");
  }

  /** A log alone. */
  public static AuditInput of(InteractionTable interactions) {
    return new AuditInput(interactions, AccountTable.none(), VideoTable.none());
  }
}
