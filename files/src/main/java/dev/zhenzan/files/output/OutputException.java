package dev.zhenzan.files.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Output could not be written. The message names the file or folder and says what to do. */
public final class OutputException extends RuntimeException {
  private static final long MIB = 1 << 20;

  public OutputException(String message) {
    super(message);
  }

  private OutputException(String message, Exception cause) {
    super(message, cause);
  }

  /** A file could not be written: says why, how much room there is, and what to do. */
  public static OutputException writing(Path file, Exception cause) {
    return new OutputException(
        "cannot write "
            + file
            + ": "
            + reason(cause)
            + "; "
            + room(file)
            + ". Make room or choose another output folder, then run again.",
        cause);
  }

  /** A folder could not be made, moved or removed. */
  static OutputException folder(String action, Path folder, IOException cause) {
    return new OutputException("cannot " + action + " " + folder + ": " + reason(cause), cause);
  }

  private static String reason(Exception cause) {
    String message =
        cause instanceof FileSystemException system
            ? Optional.ofNullable(system.getReason()).orElse(cause.getClass().getSimpleName())
            : Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
    return message.lines().findFirst().orElse("unknown error");
  }

  private static String room(Path file) {
    try {
      Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
      return Files.getFileStore(folder).getUsableSpace() / MIB + " MiB are free there";
    } catch (IOException e) {
      return "the free space there is unknown";
    }
  }
}
