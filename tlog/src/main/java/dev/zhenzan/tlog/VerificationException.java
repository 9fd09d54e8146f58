package dev.zhenzan.tlog;

/**
 * Something that claims to prove does not: a proof, note, checkpoint, tile or cosignature that is
 * malformed or does not verify. The message says which and why, and what was expected.
 */
public final class VerificationException extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;

  /** What does not verify, and why. */
  public VerificationException(String message) {
    super(message);
    this.reason = message;
  }

  /** What does not verify, and why, and what told. */
  public VerificationException(String message, Throwable cause) {
    super(message, cause);
    this.reason = message;
  }

  /** What does not verify, and why; never null. */
  @Override
  public String getMessage() {
    return reason;
  }
}
