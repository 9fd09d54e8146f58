package dev.zhenzan.server.backup;

/** A backup cannot be made or restored. The message says what to do. */
public final class BackupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what is wrong. */
  public BackupException(String message) {
    super(message);
  }

  /** With what is wrong, and why. */
  public BackupException(String message, Throwable cause) {
    super(message, cause);
  }
}
