package dev.zhenzan.files.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/**
 * Parquet, read by DuckDB in memory: one connection, results streamed, no spilling to the disk, no
 * extensions fetched. Rows come in the order of the file. What DuckDB cannot read is an {@link
 * UnreadableException}, whenever it shows.
 */
final class ParquetFile implements RowFile {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  private final Connection connection;
  private final ColumnNames wanted;
  private final String table;
  private final Map<String, String> typeOf;
  private final long bytes;
  private final long rowCount;
  private @Nullable ParquetQuery reading;

  private ParquetFile(Connection connection, Path path, ColumnNames wanted)
      throws IOException, SQLException {
    this.connection = connection;
    this.wanted = wanted;
    this.bytes = Files.size(path);
    this.table =
        "read_parquet(%s, binary_as_string = true, hive_partitioning = false)"
            .formatted(literal(globless(path.toAbsolutePath().toString())));
    this.typeOf = types();
    this.rowCount = count();
  }

  static ParquetFile open(Path path, ColumnNames wanted, Resources resources) throws IOException {
    checkMagic(path);
    Connection connection = null;
    try {
      connection = connect(resources);
      return new ParquetFile(connection, path, wanted);
    } catch (SQLException e) {
      close(connection);
      throw unreadable(e);
    } catch (LinkageError noLibrary) {
      throw new UnreadableException(
          "DuckDB's native library, which reads Parquet, does not load on this system;"
              + " write CSV instead",
          noLibrary);
    }
  }

  /** What DuckDB quotes may be a value of the file, and so of a person: it is left out. */
  static UnreadableException unreadable(SQLException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    if (message.contains("Out of Memory")) {
      return new UnreadableException(
          "needs more memory than DuckDB, which reads Parquet, was given; give more by --memory,"
              + " or write the file in smaller row groups",
          e);
    }
    String plain = message.replaceAll("\"[^\"]*(\"|$)", "…");
    return new UnreadableException(
        "is damaged or no Parquet; get the file again or write it again. DuckDB says: " + plain, e);
  }

  @Override
  public List<String> columns() {
    return List.copyOf(typeOf.keySet());
  }

  @Override
  public RowSource sample() throws IOException {
    String first = table + " LIMIT " + SAMPLE_ROWS;
    return ParquetRows.of(query(first, Math.min(SAMPLE_ROWS, rowCount)), wanted.size());
  }

  @Override
  public RowSource rows() throws IOException {
    return ParquetRows.of(all(), wanted.size());
  }

  @Override
  public Optional<RowParts> parts() throws IOException {
    return Optional.of(new ParquetParts(all(), this::position, wanted.size()));
  }

  private ParquetQuery all() throws IOException {
    ParquetQuery all = query(table, rowCount);
    reading = all;
    return all;
  }

  @Override
  public long position() {
    return reading == null ? 0 : (long) ((double) reading.rows() / rowCount * bytes);
  }

  @Override
  public long expectedRows() {
    return rowCount;
  }

  @Override
  public List<String> notes() {
    return typeOf.entrySet().stream()
        .filter(column -> wanted.index(column.getKey()) != ColumnNames.UNWANTED)
        .filter(column -> column.getValue().matches("TIMESTAMP(_S|_MS|_NS)?"))
        .map(column -> column.getKey() + " has no time zone in Parquet and is read as UTC")
        .toList();
  }

  @Override
  public void close() throws IOException {
    close(connection);
  }

  private ParquetQuery query(String from, long expected) throws IOException {
    List<String> found = columns();
    int[] indexes = wanted.indexes(found);
    List<ParquetColumn> selected = new ArrayList<>();
    for (int i = 0; i < indexes.length; i++) {
      if (indexes[i] != ColumnNames.UNWANTED) {
        String type = typeOf.getOrDefault(found.get(i), "");
        selected.add(ParquetColumn.of(found.get(i), type, indexes[i]));
      }
    }
    try {
      return new ParquetQuery(connection, from, selected, expected);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private Map<String, String> types() throws SQLException {
    Map<String, String> types = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("DESCRIBE SELECT * FROM " + table)) {
      while (found.next()) {
        types.put(found.getString("column_name"), found.getString("column_type"));
      }
    }
    return types;
  }

  private long count() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SELECT count(*) FROM " + table)) {
      found.next();
      return found.getLong(1);
    }
  }

  static Connection connect(Resources resources) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("memory_limit", resources.duckdbBytes() + "B");
    settings.setProperty("temp_directory", "");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    return new DuckDBDriver().connect("jdbc:duckdb:", settings);
  }

  private static void checkMagic(Path path) throws IOException {
    try (SeekableByteChannel file = Files.newByteChannel(path)) {
      if (!hasMagic(file, 0)) {
        throw new UnreadableException(
            "is no Parquet although its name ends in .parquet; rename it or write it again");
      }
      if (!hasMagic(file, file.size() - MAGIC.length)) {
        throw new UnreadableException(
            "breaks off: the end that every Parquet file has is missing; get the file again");
      }
    }
  }

  private static boolean hasMagic(SeekableByteChannel file, long at) throws IOException {
    ByteBuffer found = ByteBuffer.allocate(MAGIC.length);
    file.position(Math.max(0, at)).read(found);
    return Arrays.equals(found.array(), MAGIC);
  }

  /** DuckDB takes a path for a pattern; in brackets its special characters stand for themselves. */
  static String globless(String path) {
    return path.replaceAll("[\\[*?]", "[$0]");
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static void close(@Nullable Connection connection) throws IOException {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      throw new IOException("DuckDB does not close", e);
    }
  }
}
