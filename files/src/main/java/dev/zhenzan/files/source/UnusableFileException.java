package dev.zhenzan.files.source;

import java.nio.file.Path;

/**
 * Nothing of a source can be used: there is no such file, it is empty, its header lacks a column,
 * or it is broken as a whole. The message names the file and says what to do.
 */
public final class UnusableFileException extends RuntimeException {
  public UnusableFileException(Path file, String problem) {
    super(file + ": " + problem);
  }

  public UnusableFileException(Path file, String problem, Throwable cause) {
    super(file + ": " + problem, cause);
  }
}
