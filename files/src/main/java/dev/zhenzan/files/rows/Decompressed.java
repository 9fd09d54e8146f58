package dev.zhenzan.files.rows;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What files hold when they are unpacked. */
public final class Decompressed {
  private static final int BUFFER = 1 << 16;

  private Decompressed() {}

  /** Opens a file; the ending of its name says how it is compressed, as of row files. */
  public static InputStream open(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    InputStream raw = Files.newInputStream(file);
    try {
      return new BufferedInputStream(Compression.of(name).open(raw), BUFFER);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** Whether a file holds JSON lines and no CSV, by its name. */
  public static boolean isJsonLines(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return TextFile.isJson(Compression.of(name).strip(name));
  }
}
