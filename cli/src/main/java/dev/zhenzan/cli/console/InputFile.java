package dev.zhenzan.cli.console;

import dev.zhenzan.ledger.LedgerException;
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
   * @throws LedgerException if it is not there, too long, or cannot be read
   */
  public static byte[] read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new LedgerException(
            "%s has more than 4 MiB; such files are far smaller: give the right one"
                .formatted(file));
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new LedgerException("there is no file %s; check its name".formatted(file), e);
    } catch (IOException e) {
      throw new LedgerException(
          "cannot read %s (%s); give a file that you may read"
              .formatted(file, e.getClass().getSimpleName()),
          e);
    }
  }
}
