package dev.zhenzan.files.source;

import dev.zhenzan.model.LogSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How far the reading of all files is. Not thread-safe. */
final class Progress {
  private static final int ROWS_BETWEEN = 1 << 16;

  /**
   * What is extrapolated counts a tenth less, since rows may grow longer behind those that were
   * seen: what is expected shall be no more than what comes.
   */
  private static final double SURE_SHARE = 0.9;

  private final Tables tables;
  private final ReadListener listener;
  private final long bytesTotal;
  private long bytesBefore;
  private long rows;
  private long rowsAhead;

  Progress(List<Path> files, Tables tables, ReadListener listener) {
    this.tables = tables;
    this.listener = listener;
    this.bytesTotal = files.stream().mapToLong(Progress::size).sum();
  }

  /** Takes notice of interactions in a file that was only looked at; fewer once it is begun. */
  void expect(long interactions) {
    rowsAhead += interactions;
  }

  /** Counts a row; from time to time it is worth telling. */
  boolean isDue() {
    return ++rows % ROWS_BETWEEN == 0;
  }

  /** Counts rows that were read together. */
  void add(long more) {
    rows += more;
  }

  /**
   * Tells how far the present file is.
   *
   * @param position bytes of it read so far
   * @param ahead interactions to expect of the rest of it
   */
  void tell(long position, long ahead) {
    LogSize held = tables.size();
    long surely = (long) (SURE_SHARE * (rowsAhead + ahead));
    LogSize expected = new LogSize(held.interactions() + surely, held.accounts(), held.videos());
    listener.progress(new ReadListener.State(bytesBefore + position, bytesTotal, rows, expected));
  }

  /** Goes on to the next file. */
  void finish(Path file) {
    bytesBefore += size(file);
    tell(0, 0);
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UnusableFileException(file, "its size cannot be asked for", e);
    }
  }
}
