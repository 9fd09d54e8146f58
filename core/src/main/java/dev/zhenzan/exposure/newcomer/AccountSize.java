package dev.zhenzan.exposure.newcomer;

import java.util.Locale;

/** How many accounts follow a creator; decides nothing, but who got what is told by it. */
public enum AccountSize {
  /** Fewer than a hundred. */
  TINY(100),
  /** Fewer than a thousand. */
  SMALL(1_000),
  /** Fewer than ten thousand. */
  MEDIUM(10_000),
  /** Ten thousand or more. */
  LARGE(Integer.MAX_VALUE);

  private final int below;

  AccountSize(int below) {
    this.below = below;
  }

  /** The size of an account with so many followers. */
  public static AccountSize of(int followers) {
    for (AccountSize size : values()) {
      if (followers < size.below) {
        return size;
      }
    }
    return LARGE;
  }

  /** The size's stable code: its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
