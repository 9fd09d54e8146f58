package dev.zhenzan.server.ingest;

import dev.zhenzan.files.source.CheckedRows;
import dev.zhenzan.files.source.ColumnRule;
import dev.zhenzan.files.source.ColumnRule.Content;
import dev.zhenzan.files.source.RowKind;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some rows, column by column, as one statement takes them. Rows that name the same thing again
 * take the place of the one before, as no statement may write a row twice. Not thread-safe.
 */
final class Chunk {
  /** Rows of a statement: with more, what surrounds it is no longer worth anything. */
  static final int ROWS = 10_000;

  private final List<ColumnRule> rules;
  private final @Nullable Object[][] columns;
  private final int[] identity;
  private final Map<List<@Nullable Object>, Integer> placeOf = new HashMap<>();
  private int size;
  private long repeated;

  /**
   * Room for rows.
   *
   * @param identity the columns that say which thing a row is of; none where each is its own
   */
  Chunk(RowKind kind, int... identity) {
    this.rules = kind.columns();
    this.identity = identity.clone();
    this.columns = new @Nullable Object[rules.size()][];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = room(rules.get(i).content());
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  boolean isFull() {
    return size == ROWS;
  }

  int size() {
    return size;
  }

  /** Rows whose place another has taken, of all chunks so far. */
  long repeated() {
    return repeated;
  }

  void clear() {
    placeOf.clear();
    size = 0;
  }

  /** Takes a good row. */
  void add(CheckedRows row) {
    for (int i = 0; i < columns.length; i++) {
      @Nullable Object[] column = columns[i];
      column[size] = value(row, i);
    }
    if (identity.length > 0) {
      settle();
    } else {
      size++;
    }
  }

  private void settle() {
    List<@Nullable Object> name = new ArrayList<>();
    for (int column : identity) {
      name.add(columns[column][size]);
    }
    Integer before = placeOf.putIfAbsent(name, size);
    if (before == null) {
      size++;
      return;
    }
    repeated++;
    for (@Nullable Object[] column : columns) {
      column[before] = column[size];
    }
  }

  /** The columns as arrays of SQL, in the order of their rules. */
  List<Array> arrays(Connection connection) throws SQLException {
    List<Array> arrays = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      arrays.add(
          connection.createArrayOf(type(rules.get(i).content()), Arrays.copyOf(columns[i], size)));
    }
    return arrays;
  }

  private @Nullable Object value(CheckedRows row, int column) {
    Content content = rules.get(column).content();
    if (!content.isNumber()) {
      String text = row.text(column);
      return text.isEmpty() ? null : text;
    }
    long number = row.number(column);
    if (number == CheckedRows.ABSENT) {
      return null;
    }
    return switch (content) {
      case COUNT -> (Object) (int) number;
      case FLAG -> number == 1;
      case ID, TEXT, WORDS, TIME, COUNTER, INTERACTION_KIND, SURFACE -> number;
    };
  }

  private static @Nullable Object[] room(Content content) {
    return switch (content) {
      case ID, TEXT, WORDS, INTERACTION_KIND, SURFACE -> new @Nullable String[ROWS];
      case TIME, COUNTER -> new @Nullable Long[ROWS];
      case COUNT -> new @Nullable Integer[ROWS];
      case FLAG -> new @Nullable Boolean[ROWS];
    };
  }

  private static String type(Content content) {
    return switch (content) {
      case ID, TEXT, WORDS, INTERACTION_KIND, SURFACE -> "text";
      case TIME, COUNTER -> "int8";
      case COUNT -> "int4";
      case FLAG -> "bool";
    };
  }
}
