package dev.zhenzan.compliance.caption;

import java.util.Locale;
import java.util.Optional;

/** What a caption trades in. */
public enum TradeKind {
  /** Likes, followers, comments or views for money. */
  PAID_TRAFFIC,
  /** A like for a like, a follow for a follow. */
  EXCHANGE,
  /** Money or goods for whoever likes, follows or comments. */
  PAID_CROWD,
  /** Accounts that are sold, rented or run in bulk. */
  ACCOUNT_TRADE;

  /** The kind's stable code in files: its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with a code, in either case; empty where there is none. */
  public static Optional<TradeKind> parse(String code) {
    for (TradeKind kind : values()) {
      if (kind.name().equalsIgnoreCase(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
