package dev.zhenzan.files.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How far the reading of all files is. Not thread-safe. */
final class Progress {
  private static final int ROWS_BETWEEN = 1 << 16;

  private final ReadListener listener;
  private final long bytesTotal;
  private long bytesBefore;
  private long rows;

  Progress(List<Path> files, ReadListener listener) {
    this.listener = listener;
    this.bytesTotal = files.stream().mapToLong(Progress::size).sum();
  }

  /** Counts a row; from time to time it is worth telling. */
  boolean isDue() {
    return ++rows % ROWS_BETWEEN == 0;
  }

  /** Tells how far the present file is. */
  void tell(long position) {
    listener.progress(bytesBefore + position, bytesTotal, rows);
  }

  /** Goes on to the next file. */
  void finish(Path file) {
    bytesBefore += size(file);
    tell(0);
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UnusableFileException(file, "its size cannot be asked for", e);
    }
  }
}
