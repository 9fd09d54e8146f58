package dev.zhenzan.server.database;

/** The database cannot be made, started or reached. The message says what to do. */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what went wrong and what to do. */
  public DatabaseException(String message) {
    super(message);
  }

  /** With what went wrong, and why. */
  public DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
