package dev.zhenzan.model;

import java.util.Locale;

/** What a platform counts of a work or of its creator. */
public enum Counter {
  VIEWS,
  LIKES,
  COMMENTS,
  SHARES,
  /** Of the creator, as far as the source says it beside the work. */
  FOLLOWERS;

  /** The column's name in files: the name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
