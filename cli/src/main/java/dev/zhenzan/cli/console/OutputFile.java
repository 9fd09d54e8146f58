package dev.zhenzan.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.files.output.OutputException;
import dev.zhenzan.ledger.keys.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes small files whole. */
public final class OutputFile {
  private OutputFile() {}

  /**
   * Writes bytes; a file of this name is replaced.
   *
   * @throws OutputException if it cannot be written
   */
  public static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  /**
   * The same so that its owner alone may read it: what is personal.
   *
   * @throws OutputException if it cannot be written
   */
  public static void writeForOwner(Path file, byte[] bytes) {
    Path absolute = file.toAbsolutePath();
    try {
      SecretFile.replaceAll(
          absolute.resolveSibling("."), Map.of(absolute.getFileName().toString(), bytes));
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  /** The same of a text, in UTF-8. */
  public static void write(Path file, String text) {
    write(file, text.getBytes(UTF_8));
  }
}
