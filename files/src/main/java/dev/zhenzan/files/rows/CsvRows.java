package dev.zhenzan.files.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Comma-separated rows, RFC 4180 with LF, CR LF or CR at a line's end; a byte-order mark and blank
 * lines are passed over.
 *
 * <p>A quote opens a field only at its beginning. If it is never closed within {@link
 * ByteWindow#MAX_ROW}, or something stands between the closing quote and the comma, the line on
 * which the row begins is the fault, and the next row begins on the next line: what a stray quote
 * swallows is one line.
 */
final class CsvRows implements RowSource {
  private final ByteWindow window;
  private final List<String> columns;
  private final int[] wantedIndex;
  private final Fields fields;
  private final CsvRecord record;
  private Optional<Fault> fault = Optional.empty();
  private long line;
  private long nextLine = 1;

  CsvRows(InputStream in, ColumnNames wanted) throws IOException {
    window = new ByteWindow(in);
    record = new CsvRecord(window);
    fields = new Fields(wanted.size());
    if (window.beginsWith(ByteWindow.BYTE_ORDER_MARK)) {
      window.skip(ByteWindow.BYTE_ORDER_MARK.length());
    }
    columns = header();
    wantedIndex = wanted.indexes(columns);
  }

  private CsvRows(CsvRows head, ByteWindow window, long line) {
    this.window = window;
    this.columns = head.columns;
    this.wantedIndex = head.wantedIndex;
    this.record = new CsvRecord(window);
    this.fields = new Fields(head.fields.size());
    this.nextLine = line;
  }

  /** Rows under the same header, of which the first stands on a line. */
  CsvRows behindHeader(ByteWindow behind, long firstLine) {
    return new CsvRows(this, behind, firstLine);
  }

  /** The line on which the next row is looked for. */
  long nextLine() {
    return nextLine;
  }

  /** Takes the bytes out that were read and are of no row yet. */
  byte[] takeAhead() {
    return window.takeAhead();
  }

  /** The names of the header. */
  List<String> columns() {
    return columns;
  }

  @Override
  public Fields fields() {
    return fields;
  }

  @Override
  public Optional<Fault> fault() {
    return fault;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public boolean next() throws IOException {
    fields.clear();
    fault = Optional.empty();
    if (!toRow()) {
      return false;
    }
    String broken = record.scan();
    if (broken != null) {
      fault = Optional.of(Fault.ofRow("", window.lineText(), broken));
      window.skipLine();
      nextLine = line + 1;
      return true;
    }
    nextLine = line + record.lines();
    if (record.count() == columns.size()) {
      publish();
    } else {
      fault = Optional.of(wrongWidth());
    }
    window.skip(record.length());
    return true;
  }

  /** Passes over blank lines; false at the end. */
  private boolean toRow() throws IOException {
    int lineBreak = window.lineBreak(0);
    while (lineBreak > 0) {
      window.skip(lineBreak);
      nextLine++;
      lineBreak = window.lineBreak(0);
    }
    line = nextLine;
    return window.peek(0) != ByteWindow.END;
  }

  private List<String> header() throws IOException {
    if (window.beginsWith("\u00FF\u00FE") || window.beginsWith("\u00FE\u00FF")) {
      throw new UnreadableException("is UTF-16; save it as UTF-8");
    }
    if (!toRow()) {
      throw new UnreadableException(TextFile.empty(false));
    }
    String broken = record.scan();
    if (broken != null) {
      throw new UnreadableException("its header cannot be read: " + broken);
    }
    List<String> names = new ArrayList<>();
    Fields all = new Fields(record.count());
    all.hold(window.bytes());
    for (int i = 0; i < record.count(); i++) {
      record.copyTo(all, i, i);
      names.add(all.text(i).strip());
    }
    nextLine = line + record.lines();
    window.skip(record.length());
    return List.copyOf(names);
  }

  private void publish() {
    fields.hold(window.bytes());
    for (int i = 0; i < wantedIndex.length; i++) {
      if (wantedIndex[i] != ColumnNames.UNWANTED) {
        record.copyTo(fields, i, wantedIndex[i]);
      }
    }
  }

  private Fault wrongWidth() {
    String column = record.count() < columns.size() ? columns.get(record.count()) : "";
    String reason =
        "the row has %d fields, the header %d".formatted(record.count(), columns.size());
    return Fault.ofRow(column, window.lineText(), reason);
  }
}
