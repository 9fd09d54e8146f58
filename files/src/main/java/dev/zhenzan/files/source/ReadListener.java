package dev.zhenzan.files.source;

/** Is told how far the reading is; called by the reading thread, so it has to be quick. */
@FunctionalInterface
public interface ReadListener {
  /**
   * Called at least every 65,536 rows and at the end.
   *
   * @param bytesRead bytes of the files read so far, as they stand on the disk
   * @param bytesTotal bytes of all files; 0 where a file has no size (a pipe)
   * @param rows rows read so far, good and bad
   */
  void progress(long bytesRead, long bytesTotal, long rows);

  /** Does nothing. */
  static ReadListener none() {
    return (bytesRead, bytesTotal, rows) -> {};
  }
}
