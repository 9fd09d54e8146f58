package dev.zhenzan.cli;

import dev.zhenzan.files.output.OutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes whole texts. */
final class TextFile {
  private TextFile() {}

  /**
   * Writes a text in UTF-8.
   *
   * @throws OutputException if it cannot be written
   */
  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }
}
