package dev.zhenzan.server.database;

/** Why work may see the rows of all organisations. There are few reasons, and each is named. */
public enum Across {
  /** Nobody is known yet: who signs in, or whose key this is. */
  SIGN_IN,
  /** The installation's first organisation is made. */
  SET_UP,
  /** The service's own work goes on after a restart, whoever's it is. */
  OWN_WORK,
  /** Entries of all organisations go into one log. */
  LOG,
  /** A platform or an outsider calls, and says by a secret or a public id whose matter it is. */
  CALL_FROM_OUTSIDE,
  /** Counts without organisation, for who runs the machine. */
  METRICS
}
