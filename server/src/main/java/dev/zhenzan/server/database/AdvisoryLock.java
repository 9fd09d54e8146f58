package dev.zhenzan.server.database;

/** Locks of PostgreSQL that stand for no row. Numbers are never given out anew. */
public enum AdvisoryLock {
  /** Shared by whoever publishes entries; taken whole by a backup, so that the log stands still. */
  PUBLICATION(7_301);

  private final int number;

  AdvisoryLock(int number) {
    this.number = number;
  }

  /** SQL that waits for a share of it until the end of the transaction. */
  public String shared() {
    return "select pg_advisory_xact_lock_shared(%d)".formatted(number);
  }

  /** SQL that waits for the whole of it until the end of the transaction. */
  public String wholeTransaction() {
    return "select pg_advisory_xact_lock(%d)".formatted(number);
  }

  /** SQL that waits for the whole of it until the end of the session, or until it is let go. */
  public String whole() {
    return "select pg_advisory_lock(%d)".formatted(number);
  }

  /** SQL that lets go of {@link #whole}. */
  public String letGo() {
    return "select pg_advisory_unlock(%d)".formatted(number);
  }
}
