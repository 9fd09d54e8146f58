package dev.zhenzan.files.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** CSV or JSON lines, possibly compressed. */
final class TextFile implements RowFile {
  private static final int HEAD = 1 << 20;

  /** What a text file may be mistaken for, by its first bytes. */
  private enum Container {
    GZIP("compressed by gzip", ".gz", "\u001F\u008B"),
    ZSTD("compressed by zstd", ".zst", "(\u00B5/\u00FD"),
    PARQUET("Parquet", ".parquet", "PAR1");

    private final String what;
    private final String ending;
    private final String magic;

    Container(String what, String ending, String magic) {
      this.what = what;
      this.ending = ending;
      this.magic = magic;
    }
  }

  private final TextStream stream;
  private final ColumnNames wanted;
  private final boolean json;
  private final List<String> columns;

  private TextFile(TextStream stream, ColumnNames wanted, boolean json) throws IOException {
    this.stream = stream;
    this.wanted = wanted;
    this.json = json;
    this.columns = json ? keys() : new CsvRows(head(), wanted).columns();
  }

  static TextFile open(Path path, String name, ColumnNames wanted) throws IOException {
    Compression compression = Compression.of(name);
    String plain = compression.strip(name);
    if (plain.endsWith(".parquet")) {
      throw new UnreadableException("is compressed Parquet; decompress it, Parquet is so itself");
    }
    TextStream stream = TextStream.open(path, compression, HEAD);
    try {
      stream.checkFirstLine();
      checkContent(stream);
      return new TextFile(stream, wanted, isJson(plain));
    } catch (IOException e) {
      stream.close();
      throw e;
    }
  }

  /** Whether a lower-case file name, without the ending of a compression, says JSON lines. */
  static boolean isJson(String plain) {
    return plain.endsWith(".jsonl") || plain.endsWith(".ndjson") || plain.endsWith(".json");
  }

  /** What is wrong with a file that has nothing in it, and what to do. */
  static String empty(boolean json) {
    return json
        ? "is empty; rows are needed, one JSON object a line"
        : "is empty; a header with the names of the columns is needed";
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public RowSource sample() throws IOException {
    return source(head());
  }

  @Override
  public RowSource rows() throws IOException {
    return source(stream);
  }

  @Override
  public Optional<RowParts> parts() throws IOException {
    return json ? Optional.empty() : Optional.of(new CsvParts(stream, new CsvRows(stream, wanted)));
  }

  @Override
  public long position() {
    return stream.position();
  }

  @Override
  public long expectedRows() throws IOException {
    RowSource rows = source(head());
    long inHead = 0;
    while (rows.next()) {
      inHead++;
    }
    return Math.round(inHead * stream.heads());
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  private RowSource source(InputStream in) throws IOException {
    return json ? new JsonRows(in, wanted) : new CsvRows(in, wanted);
  }

  private InputStream head() {
    return new ByteArrayInputStream(stream.head());
  }

  private static void checkContent(TextStream stream) throws IOException {
    ByteWindow head = new ByteWindow(new ByteArrayInputStream(stream.head()));
    for (Container container : Container.values()) {
      if (head.beginsWith(container.magic)) {
        throw new UnreadableException(
            "is %s although its name says text; end its name in %s"
                .formatted(container.what, container.ending));
      }
    }
  }

  /**
   * The keys that occur in the first rows. Where none of these can be read, no key is known to be
   * missing: the wanted ones are the answer.
   */
  private List<String> keys() throws IOException {
    if (new ByteWindow(head()).beginsWith("[")) {
      throw new UnreadableException("is one JSON array; write one object a line instead");
    }
    JsonRows rows = new JsonRows(head(), wanted);
    int good = 0;
    int all = 0;
    for (; all < SAMPLE_ROWS && rows.next(); all++) {
      good += rows.fault().isEmpty() ? 1 : 0;
    }
    if (all == 0) {
      throw new UnreadableException(empty(true));
    }
    return good == 0 ? wanted.names() : rows.keys();
  }
}
