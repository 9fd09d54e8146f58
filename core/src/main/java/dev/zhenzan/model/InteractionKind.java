package dev.zhenzan.model;

import java.util.Locale;
import java.util.Optional;

/** What an account did to a video. */
public enum InteractionKind {
  LIKE,
  UNLIKE,
  VIEW,
  COMMENT,
  SHARE,
  FOLLOW;

  private static final InteractionKind[] KINDS = values();

  /** The kind's stable code in files: its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with a code, in either case; empty where there is none. */
  public static Optional<InteractionKind> parse(String code) {
    for (InteractionKind kind : KINDS) {
      if (kind.name().equalsIgnoreCase(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  static InteractionKind of(byte ordinal) {
    return KINDS[ordinal];
  }
}
