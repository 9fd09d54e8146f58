package dev.zhenzan.value.fact;

import java.util.Locale;

/** What a log tells of how many accounts a work reached. */
public enum ReachSource {
  /** Views: distinct accounts that met the work, by any kind of interaction. */
  VIEWS,
  /** Likes alone: the reach has to be estimated from them by a like rate. */
  LIKES;

  /** Stable, in files: the name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
