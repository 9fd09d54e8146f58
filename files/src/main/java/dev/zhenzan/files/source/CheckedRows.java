package dev.zhenzan.files.source;

import dev.zhenzan.files.rows.Fault;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.rows.RowFile;
import dev.zhenzan.files.rows.RowSource;
import dev.zhenzan.files.rows.UnreadableException;
import dev.zhenzan.files.rows.Wanted;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.Surface;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a file in the project's own columns, one at a time: each good or rejected by the
 * rules that hold for an audit's files. For whoever keeps rows as they are; {@link AuditReader}
 * makes tables of them. Not thread-safe.
 */
public final class CheckedRows implements Closeable {
  /** What {@link #number} answers where nothing stands. */
  public static final long ABSENT = -1;

  private static final Codes<InteractionKind> KINDS =
      new Codes<>(InteractionKind.values(), InteractionKind::code);
  private static final Codes<Surface> SURFACES = new Codes<>(Surface.values(), Surface::code);

  private final RowKind kind;
  private final ColumnRule[] columns;
  private final RowFile file;
  private final RowSource rows;
  private final TimeReader times;
  private final Cells cells;
  private final long[] numbers;
  private final String[] codes;
  private Optional<Fault> fault = Optional.empty();

  private CheckedRows(RowKind kind, RowFile file) throws IOException {
    this.kind = kind;
    this.columns = kind.columns().toArray(ColumnRule[]::new);
    this.file = file;
    if (!kind.schema().missing(file.columns()).isEmpty()) {
      throw new UnreadableException(kind.schema().complaint(file.columns()));
    }
    this.times = new TimeReader(TimeVote.of(file.sample(), kind.timeColumn()));
    this.rows = file.rows();
    this.cells = new Cells(names(kind));
    this.numbers = new long[columns.length];
    this.codes = new String[columns.length];
  }

  /**
   * Opens a file; its ending says how rows stand in it.
   *
   * @throws UnreadableException if nothing of it can be used; the message does not name the file
   */
  public static CheckedRows open(RowKind kind, Path path, Resources resources) throws IOException {
    RowFile file = RowFile.open(path, Wanted.of(names(kind)), resources);
    try {
      return new CheckedRows(kind, file);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private static List<String> names(RowKind kind) {
    return kind.columns().stream().map(ColumnRule::name).toList();
  }

  /**
   * Moves on to the next row, good or bad; false at the end.
   *
   * @throws UnreadableException if a file that is only good as a whole is not
   */
  public boolean next() throws IOException {
    if (!rows.next()) {
      return false;
    }
    fault = rows.fault();
    if (fault.isEmpty()) {
      cells.begin(rows.fields());
      check();
      fault = cells.fault();
    }
    return true;
  }

  /** Where the row begins; see {@link Reject#line()}. */
  public long line() {
    return rows.line();
  }

  /** Why the row cannot be used; empty where it can. Its value may be personal. */
  public Optional<Fault> fault() {
    return fault;
  }

  /** A text of a good row, or the code of what stands there; empty where nothing does. */
  public String text(int column) {
    return switch (columns[column].content()) {
      case INTERACTION_KIND, SURFACE -> codes[column];
      case ID, TEXT, WORDS, TIME, COUNT, COUNTER, FLAG -> cells.text(column);
    };
  }

  /** A count, a flag as 0 or 1, or a time in micros, of a good row; {@link #ABSENT} for none. */
  public long number(int column) {
    return numbers[column];
  }

  /** The file's columns that are of no use, as it names them, for people; empty for none. */
  public String unused() {
    return Schema.list(kind.schema().ignored(file.columns()));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void check() {
    for (int i = 0; i < columns.length; i++) {
      if (columns[i].filled()) {
        checkFilled(i);
      }
      check(i, columns[i].content());
    }
    if (kind == RowKind.COUNTERS && cells.good() && !hasCounter()) {
      cells.fail(kind.column("likes"), "is empty, and so are all other counters");
    }
  }

  private void checkFilled(int column) {
    if (cells.isEmpty(column)) {
      cells.fail(column, "is empty");
    }
  }

  private void check(int column, ColumnRule.Content content) {
    switch (content) {
      case ID, TEXT -> cells.checkText(column, Cells.MAX_ID_BYTES);
      case WORDS -> cells.checkText(column, VideoRows.MAX_TOPIC_BYTES);
      case TIME -> numbers[column] = Math.max(ABSENT, cells.time(column, times));
      case COUNT -> numbers[column] = cells.count(column);
      case COUNTER -> numbers[column] = cells.largeCount(column);
      case FLAG -> numbers[column] = cells.isEmpty(column) ? ABSENT : cells.flag(column) ? 1 : 0;
      case INTERACTION_KIND ->
          codes[column] = cells.code(column, KINDS, InteractionKind.LIKE).code();
      case SURFACE -> codes[column] = surface(cells.code(column, SURFACES, Surface.UNKNOWN));
    }
  }

  private static String surface(Surface surface) {
    return surface == Surface.UNKNOWN ? "" : surface.code();
  }

  private boolean hasCounter() {
    for (int i = 0; i < columns.length; i++) {
      if (columns[i].content() == ColumnRule.Content.COUNTER && numbers[i] != ABSENT) {
        return true;
      }
    }
    return false;
  }
}
