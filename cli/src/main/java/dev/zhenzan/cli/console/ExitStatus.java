package dev.zhenzan.cli.console;

/** What a command leaves to the shell. */
public enum ExitStatus {
  /** All went well. */
  FINE,
  /** The work was done, and its answer is no. */
  NEGATIVE,
  /** The command line itself is wrong. */
  USAGE,
  /** The work could not be done. */
  FAILED;

  public int code() {
    return ordinal();
  }
}
