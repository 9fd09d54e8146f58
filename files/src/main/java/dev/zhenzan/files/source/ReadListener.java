package dev.zhenzan.files.source;

import dev.zhenzan.model.LogSize;

/** Is told how far the reading is; called by the reading thread, so it has to be quick. */
@FunctionalInterface
public interface ReadListener {
  /**
   * How far a reading is.
   *
   * @param bytesRead bytes of the files read so far, as they stand on the disk
   * @param bytesTotal bytes of all files; 0 where a file has no size (a pipe)
   * @param rows rows read so far, good and bad
   * @param expected the least that the log comes to, as far as it shows by now: rows from the size
   *     of what was not read yet, accounts and videos as read so far
   */
  record State(long bytesRead, long bytesTotal, long rows, LogSize expected) {}

  /**
   * Called when all headers were looked at, then at least every 65,536 rows, and at the end. What
   * it throws ends the reading.
   */
  void progress(State state);

  /** Does nothing. */
  static ReadListener none() {
    return state -> {};
  }
}
