package dev.zhenzan.files.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Output could not be written. The message names the file or folder and says what to do. */
public final class OutputException extends RuntimeException {
  private static final long MIB = 1 << 20;

  public OutputException(String message) {
    super(message);
  }

  private OutputException(String message, Exception cause) {
    super(message, cause);
  }

  /** A file could not be written: says why and what to do. */
  public static OutputException writing(Path file, Exception cause) {
    return new OutputException("cannot write " + file + ": " + obstacle(file, cause), cause);
  }

  private static String obstacle(Path file, Exception cause) {
    @Nullable Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      return "it is a folder; give the name of a file";
    }
    if (cause instanceof AccessDeniedException) {
      return reason(cause) + "; give a place where you may write";
    }
    if (folder != null && !Files.isDirectory(folder)) {
      return lackOf(folder);
    }
    return reason(cause)
        + "; "
        + room(file)
        + ". Make room or choose another output folder, then run again.";
  }

  /** What should be a folder is none: tells apart what is missing, closed, and a file. */
  static OutputException noFolder(Path folder) {
    return new OutputException(lackOf(folder));
  }

  private static String lackOf(Path folder) {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there)) {
      there = Objects.requireNonNull(there.getParent(), "the root exists");
    }
    if (!Files.isDirectory(there)) {
      return there + " is a file, not a folder; give a folder";
    }
    return Files.isExecutable(there)
        ? "the folder " + folder + " does not exist; make it first (mkdir -p " + folder + ")"
        : "there is no permission to look into " + there + "; give another folder";
  }

  /** A folder could not be made, moved or removed. */
  static OutputException folder(String action, Path folder, IOException cause) {
    return new OutputException("cannot " + action + " " + folder + ": " + reason(cause), cause);
  }

  private static String reason(Exception cause) {
    String kind = cause.getClass().getSimpleName();
    String message =
        switch (cause) {
          case AccessDeniedException e -> "there is no permission to write there";
          case FileSystemException e -> Objects.requireNonNullElse(e.getReason(), kind);
          default -> Objects.requireNonNullElse(cause.getMessage(), kind);
        };
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
