package dev.zhenzan.server.kuaishou.connection;

/** A connection was erased, perhaps while it was read. */
public final class ConnectionGoneException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Which. */
  public ConnectionGoneException(ConnectionKey key) {
    super("there is no connection " + key.id());
  }
}
