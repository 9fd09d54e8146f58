package dev.zhenzan.report.explanation;

import java.util.Locale;

/**
 * Numbers of others as words so coarse that nobody learns where a limit lies: powers of about the
 * root of ten.
 */
enum Roughly {
  NONE(0),
  FEW(10),
  DOZEN(25),
  DOZENS(100),
  HUNDREDS(1_000),
  THOUSANDS(10_000),
  MANY_THOUSANDS(Long.MAX_VALUE);

  private final long end;

  Roughly(long end) {
    this.end = end;
  }

  /** The word for a number that is not negative. */
  static Roughly of(long count) {
    for (Roughly roughly : values()) {
      if (roughly == NONE ? count <= 0 : count < roughly.end) {
        return roughly;
      }
    }
    return MANY_THOUSANDS;
  }

  /** The key of the word. */
  String key() {
    return "explain.roughly." + name().toLowerCase(Locale.ROOT);
  }

  /**
   * The key of the word for a share.
   *
   * @param share 0 to 1
   */
  static String shareKey(double share) {
    if (share >= 0.95) {
      return "explain.share.nearlyAll";
    }
    if (share >= 0.7) {
      return "explain.share.most";
    }
    if (share >= 0.4) {
      return "explain.share.half";
    }
    return share >= 0.1 ? "explain.share.less" : "explain.share.few";
  }
}
