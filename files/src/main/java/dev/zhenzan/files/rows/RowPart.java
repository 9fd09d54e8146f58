package dev.zhenzan.files.rows;

/** Some rows of a file, held in memory. Not thread-safe. */
public sealed interface RowPart permits CsvParts.Part, ParquetParts.Part {
  /** Takes the next rows of the file; false where only {@link RowParts#rest} is left. */
  boolean fill();

  /**
   * The rows, of which the first begins at line 1. Behind the last, {@link RowSource#line()} is
   * where the next part begins.
   */
  RowSource rows();

  /** Bytes of the file, as it stands on the disk, that were read when the part was filled. */
  long position();
}
