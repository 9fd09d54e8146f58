package dev.zhenzan.files.source;

import java.util.Objects;

/**
 * A row that cannot be used, and why.
 *
 * @param file the file as it was named
 * @param line where the row begins: the line of a text file, the header being line 1; of Parquet
 *     and of a JSON dictionary the number of the row, from 1
 * @param column the column that is to blame; empty where the row as a whole is
 * @param value what stands there, cut to {@value #MAX_VALUE} characters
 * @param reason what is wrong with it, for people
 */
public record Reject(String file, long line, String column, String value, String reason) {
  /** The most characters of a value that are kept. */
  public static final int MAX_VALUE = 200;

  private static final String CUT = "…";

  public Reject {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(reason, "reason");
    value = cut(value);
  }

  private static String cut(String value) {
    if (value.length() <= MAX_VALUE) {
      return value;
    }
    int end = MAX_VALUE - CUT.length();
    return value.substring(0, Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end)
        + CUT;
  }
}
