package dev.zhenzan.cli.console;

import dev.zhenzan.files.source.UnusableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads small files that are given by name. */
public final class InputFile {
  /** Receipts and policies are smaller by far. */
  private static final long MOST_BYTES = 4 << 20;

  private InputFile() {}

  /**
   * The bytes of a file.
   *
   * @throws UnusableFileException if it is not there, too long, or cannot be read
   */
  public static byte[] read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new UnusableFileException(
            file, "has more than 4 MiB; such files are far smaller: give the right one");
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new UnusableFileException(file, "there is no such file; check its name", e);
    } catch (IOException e) {
      throw new UnusableFileException(
          file,
          "cannot be read (%s); give a file that you may read"
              .formatted(e.getClass().getSimpleName()),
          e);
    }
  }
}
