package dev.zhenzan.anchors.exchange;

/** An outside party was not reached or did not do what it was asked. */
public final class OutsidePartyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Which party, what went wrong, and whether to try again. */
  public OutsidePartyException(String message) {
    super(message);
  }

  /** Which party, what went wrong, and whether to try again; and what told. */
  public OutsidePartyException(String message, Throwable cause) {
    super(message, cause);
  }
}
