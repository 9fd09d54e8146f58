package dev.zhenzan.files.output;

import java.util.Locale;
import java.util.Optional;

/** The format of the table of interaction verdicts. */
public enum TableFormat {
  CSV,
  PARQUET;

  /** The code on the command line, which is the file's extension: the name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format with a code, in either case; empty where there is none. */
  public static Optional<TableFormat> parse(String code) {
    for (TableFormat format : values()) {
      if (format.name().equalsIgnoreCase(code)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
