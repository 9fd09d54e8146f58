package dev.zhenzan.tlog.log;

import org.jspecify.annotations.Nullable;

/** A storage did not do what was asked; says with what object, and whether to try again. */
public final class StorageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean lasting;

  private StorageException(String message, @Nullable Throwable cause, boolean lasting) {
    super(message, cause);
    this.lasting = lasting;
  }

  /** An error that may pass, such as a full disk or a lost connection. */
  public static StorageException passing(String operation, String path, Throwable cause) {
    return new StorageException(
        operation + " of " + path + " failed: " + cause.getMessage(), cause, false);
  }

  /** An error that trying again does not mend: somebody has to look. */
  public static StorageException lasting(String operation, String path, String reason) {
    return new StorageException(operation + " of " + path + " failed: " + reason, null, true);
  }

  /** Whether trying again is of no use. */
  public boolean lasting() {
    return lasting;
  }
}
