package dev.zhenzan.files.rows;

/**
 * A file's rows in parts that can be read side by side: first some parts, then what has to be read
 * in sequence. Not thread-safe; parts are filled one at a time and in the order of the file.
 */
public sealed interface RowParts permits CsvParts, ParquetParts {
  /** Room for a part, to be filled again and again. */
  RowPart newPart();

  /** Where the first row of the first part is looked for, as {@link RowSource#line()} counts. */
  long firstLine();

  /**
   * The rows behind the parts that were filled. A file that cannot be read on is met here.
   *
   * @param line where they begin
   */
  RowSource rest(long line);
}
