package dev.zhenzan.value.deal;

import java.util.Locale;

/** What a brand pays a creator for. */
public enum DealKind {
  /** A work that shows the brand. */
  POST,
  /** A live session. */
  LIVE;

  /** Stable, in files: the name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
