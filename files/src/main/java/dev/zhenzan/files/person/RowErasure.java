package dev.zhenzan.files.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.files.rows.LineCopy;
import dev.zhenzan.files.rows.ParquetCopy;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.rows.RowFile;
import dev.zhenzan.files.rows.RowSource;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Removes a person's rows from a file. */
final class RowErasure {
  private static final byte[] NOTHING = {};
  private static final Pattern BREAKS = Pattern.compile("[,;\\t{}\\[\\]]|\"\\s*:");

  private final PersonalFile file;
  private final String id;
  private final Resources resources;
  private final BitSet lines = new BitSet();
  private final BitSet unsplit = new BitSet();
  private long rows;
  private int restFrom = Integer.MAX_VALUE;

  RowErasure(PersonalFile file, String id, Resources resources) {
    this.file = file;
    this.id = id;
    this.resources = resources;
  }

  /** How many rows are removed. */
  long rows() {
    return rows;
  }

  /**
   * Removes the rows; the file stays as it is where there are none.
   *
   * @param between is told before the file is replaced
   * @return how many rows were removed
   */
  long run(Runnable between) {
    WholeFile.clear(file.path());
    try {
      List<String> columns = file.compared(id, resources);
      if (file.isParquet()) {
        return columns.isEmpty() ? 0 : parquet(columns, between);
      }
      if (!columns.isEmpty()) {
        mark(columns);
      }
    } catch (IOException e) {
      throw file.unusable(e);
    }
    if (rows > 0 || !unsplit.isEmpty()) {
      WholeFile.make(file.path(), partial -> LineCopy.copy(file.path(), partial, this::kept));
    }
    if (rows > 0) {
      WholeFile.publish(file.path(), between);
    }
    WholeFile.clear(file.path());
    return rows;
  }

  private long parquet(List<String> columns, Runnable between) {
    rows = file.rows(id, List.of(), resources).size();
    if (rows > 0) {
      WholeFile.replace(
          file.path(), partial -> ParquetCopy.without(file.path(), partial, columns, id), between);
    }
    return rows;
  }

  /** Marks the lines of the person's rows, and those of rows that cannot be split. */
  private void mark(List<String> columns) throws IOException {
    try (RowFile open = RowFile.open(file.path(), columns, resources)) {
      RowSource source = open.rows();
      long from = 0;
      while (source.next()) {
        markUntil(from, source.line());
        from = 0;
        if (source.fault().isPresent()) {
          unsplit.set(Math.toIntExact(source.line()));
        } else if (isOwn(source, columns.size())) {
          rows++;
          from = source.line();
        }
      }
      restFrom = from > 0 ? Math.toIntExact(from) : Integer.MAX_VALUE;
    }
  }

  private void markUntil(long from, long until) {
    if (from > 0) {
      lines.set(Math.toIntExact(from), Math.toIntExact(until));
    }
  }

  private boolean isOwn(RowSource source, int columns) {
    for (int i = 0; i < columns; i++) {
      if (source.fields().text(i).equals(id)) {
        return true;
      }
    }
    return false;
  }

  private byte[] kept(long number, byte[] line) {
    int at = Math.toIntExact(number);
    boolean own = at >= restFrom || lines.get(at);
    if (!own && unsplit.get(at) && isField(line)) {
      rows++;
      return NOTHING;
    }
    return own ? NOTHING : line;
  }

  /** Whether the id is a whole field of a row that readers cannot split. */
  private boolean isField(byte[] line) {
    return new IdText(id).isTelling()
        && BREAKS
            .splitAsStream(new String(line, UTF_8))
            .anyMatch(field -> field.replace("\"", "").strip().equals(id));
  }
}
