package dev.zhenzan.server.secret;

/** A key is missing or wrong, or something sealed was changed. The message says what to do. */
public final class SecretException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what is wrong and what to do. */
  public SecretException(String message) {
    super(message);
  }

  /** With what is wrong, and why. */
  public SecretException(String message, Throwable cause) {
    super(message, cause);
  }
}
