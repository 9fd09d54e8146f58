package dev.zhenzan.audience.match;

import java.util.Locale;

/** What a model predicts. */
public enum Head {
  /** A long view. */
  WATCH(MatchLog.WATCHED),
  /** A like, of the viewer's own will. */
  LIKE(MatchLog.LIKED);

  private final int label;

  Head(int label) {
    this.label = label;
  }

  /** The label's bit. */
  int label() {
    return label;
  }

  /** The head's stable code: its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
