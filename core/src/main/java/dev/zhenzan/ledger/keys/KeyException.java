package dev.zhenzan.ledger.keys;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Keys cannot be read, written or used. The message says what to do, and shows no secret. */
public final class KeyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What is wrong, and what to do. */
  public KeyException(String message) {
    super(message);
  }

  private KeyException(String message, Exception cause) {
    super(message, cause);
  }

  /** A file of keys could not be read or written. */
  static KeyException of(String action, Path file, Exception cause) {
    @Nullable String why = cause.getMessage();
    return new KeyException(
        "cannot %s %s: %s (%s). Check that it is there and may be used, then run again."
            .formatted(action, file, why == null ? "no reason given" : why, name(cause)),
        cause);
  }

  private static String name(Exception cause) {
    return cause.getClass().getSimpleName();
  }
}
