package dev.zhenzan.files.rows;

import java.io.IOException;

/** Nothing of a file can be read; the message says why and what to do, without the file's name. */
public final class UnreadableException extends IOException {
  public UnreadableException(String problem) {
    super(problem);
  }

  public UnreadableException(String problem, Throwable cause) {
    super(problem, cause);
  }
}
