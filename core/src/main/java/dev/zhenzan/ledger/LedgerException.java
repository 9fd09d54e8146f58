package dev.zhenzan.ledger;

import dev.zhenzan.tlog.VerificationException;
import java.nio.file.Path;

/** The ledger cannot be used. The message says what to do, and holds nothing personal. */
public final class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What is wrong, and what to do. */
  public LedgerException(String message) {
    super(message);
  }

  /** The same with what told. */
  public LedgerException(String message, Throwable cause) {
    super(message, cause);
  }

  /** A log does not verify. */
  public static LedgerException damaged(Path folder, VerificationException e) {
    return new LedgerException(
        "the log in %s is damaged: %s. Restore it from a backup, or from whoever mirrors it"
            .formatted(folder, e.getMessage()),
        e);
  }
}
