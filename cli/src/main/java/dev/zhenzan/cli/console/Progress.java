package dev.zhenzan.cli.console;

/** Shows how far a piece of work is, until it is closed. Not thread-safe. */
public sealed interface Progress extends AutoCloseable permits BarProgress, LineProgress {
  /**
   * The work has come this far.
   *
   * @param done steps done
   * @param total steps to do
   * @param detail what is being done now, in a few words
   */
  void at(long done, long total, String detail);

  /** The work is over. */
  @Override
  void close();
}
