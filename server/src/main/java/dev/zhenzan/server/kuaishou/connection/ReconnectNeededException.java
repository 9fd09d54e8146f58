package dev.zhenzan.server.kuaishou.connection;

/** A connection gives no tokens any more: the person has to authorise again. */
public final class ReconnectNeededException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Trouble trouble;

  /** For a reason. */
  public ReconnectNeededException(ConnectionKey key, Trouble trouble) {
    super("connection %s has to be made again: %s".formatted(key.id(), trouble.word()));
    this.trouble = trouble;
  }

  /** Why. */
  public Trouble trouble() {
    return trouble;
  }
}
