package dev.zhenzan.files.rows;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A file of rows, open for reading. Its ending says what it is: {@code .parquet}, {@code .jsonl} or
 * {@code .ndjson}, anything else is CSV; behind it may stand {@code .gz} or {@code .zst}. Not
 * thread-safe.
 */
public sealed interface RowFile extends Closeable permits TextFile, ParquetFile, DictionaryFile {
  /** Rows that {@link #sample()} has at most. */
  int SAMPLE_ROWS = 1_000;

  /**
   * Opens a file.
   *
   * @param wanted names of the columns that fields are asked of, in the order of their indexes
   * @param resources what the reading may use
   * @throws UnreadableException if it is no file, empty, or not what its ending says
   */
  static RowFile open(Path path, List<String> wanted, Resources resources) throws IOException {
    return open(path, Wanted.of(wanted), resources);
  }

  /** The same where some of the columns may be withheld. */
  static RowFile open(Path path, Wanted wanted, Resources resources) throws IOException {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    check(path, name);
    ColumnNames names = new ColumnNames(wanted);
    try {
      return name.endsWith(".parquet")
          ? ParquetFile.open(path, names, resources)
          : TextFile.open(path, name, names);
    } catch (AccessDeniedException e) {
      throw new UnreadableException("may not be read; check its permissions", e);
    }
  }

  /**
   * Opens a file that is one JSON object, possibly compressed, whose entries are rows: the key is
   * the first wanted column, the value the second, or, where it is an object, its fields are the
   * columns that they name. A row's line is the number of its entry, from 1.
   *
   * @param wanted the columns that fields are asked of; the first two are not withheld
   * @throws UnreadableException if it is no file, empty, or no JSON object
   */
  static RowFile openDictionary(Path path, Wanted wanted) throws IOException {
    check(path, path.getFileName().toString().toLowerCase(Locale.ROOT));
    try {
      return DictionaryFile.open(path, wanted);
    } catch (AccessDeniedException e) {
      throw new UnreadableException("may not be read; check its permissions", e);
    }
  }

  /** The columns that the file has, as it names them; of JSON lines, those of the first rows. */
  List<String> columns();

  /** The file's first rows, up to {@link #SAMPLE_ROWS}, for looking ahead. */
  RowSource sample() throws IOException;

  /** All rows, to be asked for once. */
  RowSource rows() throws IOException;

  /**
   * All rows in parts, to be asked for once and in place of {@link #rows}; empty where the file
   * cannot be cut.
   */
  Optional<RowParts> parts() throws IOException;

  /** How many bytes of the file were read so far; of Parquet, the share of rows stands for it. */
  long position();

  /**
   * About how many rows the file has, from its first rows and its size; of Parquet exactly; 0 where
   * it has no size (a pipe).
   */
  long expectedRows() throws IOException;

  /** What is worth knowing of how the file was read, for people. */
  List<String> notes();

  private static void check(Path path, String name) throws IOException {
    if (!Files.exists(path)) {
      throw new UnreadableException("there is no such file; check the path");
    }
    if (Files.isDirectory(path)) {
      throw new UnreadableException("is a directory; name the files in it");
    }
    if (Files.isRegularFile(path) && Files.size(path) == 0) {
      throw new UnreadableException(TextFile.empty(TextFile.isJson(name)));
    }
  }
}
