package dev.zhenzan.files.rows;

import java.io.IOException;
import java.util.Optional;

/** The rows of a file, one at a time. Not thread-safe. */
public interface RowSource {
  /**
   * Moves on to the next row, good or bad; false at the end.
   *
   * @throws BrokenStreamException if a compressed file breaks off here
   * @throws UnreadableException if a file that is only good as a whole is not
   */
  boolean next() throws IOException;

  /** The row's fields; valid until the next move. Empty where the row has a fault. */
  Fields fields();

  /** Why the row has no fields; empty where it has. */
  Optional<Fault> fault();

  /** Where the row begins: its line, the header being line 1; of Parquet the row, from 1. */
  long line();
}
