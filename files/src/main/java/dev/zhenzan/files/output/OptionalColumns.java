package dev.zhenzan.files.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Columns of a file, of which those that no row has a value for are left out. Not thread-safe. */
final class OptionalColumns<T> {
  private final List<Column<T>> columns = new ArrayList<>();

  private record Column<T>(String name, Predicate<T> present, BiConsumer<CsvFile, T> value) {
    void write(CsvFile csv, T row) {
      if (present.test(row)) {
        value.accept(csv, row);
      } else {
        csv.empty();
      }
    }
  }

  /** Adds a column that every row has a value for. */
  OptionalColumns<T> with(String name, BiConsumer<CsvFile, T> value) {
    return with(name, row -> true, value);
  }

  /** Adds a column that only some rows have a value for. */
  OptionalColumns<T> with(String name, Predicate<T> present, BiConsumer<CsvFile, T> value) {
    columns.add(new Column<>(name, present, value));
    return this;
  }

  /** Writes a file with the columns that occur; answers their names. */
  List<String> write(Path file, Iterable<T> rows) {
    List<Column<T>> occurring = columns.stream().filter(column -> occurs(column, rows)).toList();
    List<String> names = occurring.stream().map(Column::name).toList();
    try (CsvFile csv = CsvFile.create(file, names.toArray(String[]::new))) {
      for (T row : rows) {
        occurring.forEach(column -> column.write(csv, row));
        csv.endRow();
      }
    }
    return names;
  }

  private static <T> boolean occurs(Column<T> column, Iterable<T> rows) {
    for (T row : rows) {
      if (column.present().test(row)) {
        return true;
      }
    }
    return false;
  }
}
