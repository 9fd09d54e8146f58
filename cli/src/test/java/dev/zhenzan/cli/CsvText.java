package dev.zhenzan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts in CSV files, apart from the code under test. */
public final class CsvText {
  private CsvText() {}

  /** Rows of a file behind its header; a line break between quotes ends no row. */
  public static long rows(Path file) throws IOException {
    return rows(Files.readString(file)) - 1;
  }

  private static long rows(String text) {
    long rows = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      rows += c == '\n' && !quoted ? 1 : 0;
    }
    return rows;
  }
}
