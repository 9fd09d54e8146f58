package dev.zhenzan.files.source;

import java.util.Locale;
import java.util.Optional;

/** What the columns of a source mean. */
public enum Layout {
  /** The project's own columns. */
  ZHENZAN,
  /** The columns of the public KuaiRand data set, arXiv 2208.08696, as its authors publish them. */
  KUAIRAND,
  /** The columns and dictionaries of the public KuaiRec data set, arXiv 2202.10842. */
  KUAIREC;

  /** The layout's stable code: its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The layout with a code, in either case; empty where there is none. */
  public static Optional<Layout> parse(String code) {
    for (Layout layout : values()) {
      if (layout.name().equalsIgnoreCase(code)) {
        return Optional.of(layout);
      }
    }
    return Optional.empty();
  }
}
