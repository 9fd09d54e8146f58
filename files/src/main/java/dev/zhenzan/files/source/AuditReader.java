package dev.zhenzan.files.source;

import java.util.function.Consumer;

/** Reads the files of an audit. */
public final class AuditReader {
  private AuditReader() {}

  /**
   * Reads all files, one after the other, on the calling thread.
   *
   * @param rejects is given each row that cannot be used, in the order of the files
   * @param listener is told how far the reading is
   * @throws UnusableFileException if nothing of a file can be used
   */
  public static Intake read(AuditSources sources, Consumer<Reject> rejects, ReadListener listener) {
    throw new UnsupportedOperationException("not read yet");
  }
}
