package dev.zhenzan.report.explanation;

import java.util.Locale;
import java.util.Optional;

/** Who an explanation is for. */
public enum Reader {
  /** Whoever decides on an appeal: sees all evidence. */
  REVIEWER,
  /** Whoever the verdict concerns: sees what an appeal needs. */
  AFFECTED;

  /** The reader's stable code: its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reader with a code, in either case; empty where there is none. */
  public static Optional<Reader> parse(String code) {
    for (Reader reader : values()) {
      if (reader.name().equalsIgnoreCase(code)) {
        return Optional.of(reader);
      }
    }
    return Optional.empty();
  }
}
