package dev.zhenzan.files.person;

import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.rows.RowFile;
import dev.zhenzan.files.rows.RowSource;
import dev.zhenzan.files.source.UnusableFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A file of rows, some of whose columns name people.
 *
 * @param path where it is
 * @param idColumns names of the columns, of which the file has some or none
 */
public record PersonalFile(Path path, List<String> idColumns) {
  public PersonalFile {
    idColumns = List.copyOf(idColumns);
  }

  /** Whether it is Parquet, which has no lines. */
  boolean isParquet() {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
  }

  /** Those of the columns that the file has, as it names them. */
  List<String> ownIdColumns(Resources resources) {
    return columns(resources).stream()
        .filter(name -> idColumns.contains(name.strip().toLowerCase(Locale.ROOT)))
        .toList();
  }

  /**
   * The columns in which an id is compared: those that name people, and all of a file that has no
   * such column; none where the id is like any count.
   */
  List<String> compared(String id, Resources resources) {
    List<String> own = ownIdColumns(resources);
    if (!own.isEmpty()) {
      return own;
    }
    return new IdText(id).isTelling() ? columns(resources) : List.of();
  }

  /** Whether an id stands in the file at all: as a field, or within one. */
  boolean holds(String id, Resources resources) {
    long[] rows = {0};
    each(id, List.of(), resources, (line, values) -> rows[0]++);
    return rows[0] > 0 || (isParquet() ? isWithin(id, resources) : PersonSearch.standsIn(path, id));
  }

  private boolean isWithin(String id, Resources resources) {
    IdText text = new IdText(id);
    List<String> all = columns(resources);
    try (RowFile file = RowFile.open(path, all, resources)) {
      RowSource rows = file.rows();
      while (text.isTelling() && rows.next()) {
        if (rows.fault().isEmpty() && values(rows, all.size()).stream().anyMatch(text::standsIn)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** The columns of the file, as it names them. */
  public List<String> columns(Resources resources) {
    try (RowFile file = RowFile.open(path, List.of(), resources)) {
      return file.columns();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Is given the rows of a person. */
  interface Taker {
    /**
     * A row.
     *
     * @param line where it begins
     * @param values in the order of the columns asked for
     */
    void take(long line, List<String> values);
  }

  /**
   * The values of a person's rows.
   *
   * @param columns whose values to answer, as the file names them
   */
  public List<List<String>> rows(String id, List<String> columns, Resources resources) {
    List<List<String>> rows = new ArrayList<>();
    each(id, columns, resources, (line, values) -> rows.add(values));
    return rows;
  }

  void each(String id, List<String> columns, Resources resources, Taker taker) {
    List<String> ids = compared(id, resources);
    List<String> wanted = new ArrayList<>(columns);
    ids.stream().filter(name -> !wanted.contains(name)).forEach(wanted::add);
    try (RowFile file = RowFile.open(path, wanted, resources)) {
      RowSource rows = file.rows();
      while (rows.next()) {
        if (rows.fault().isEmpty()) {
          List<String> values = values(rows, wanted.size());
          if (ids.stream().anyMatch(name -> values.get(wanted.indexOf(name)).equals(id))) {
            taker.take(rows.line(), values.subList(0, columns.size()));
          }
        }
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private static List<String> values(RowSource rows, int count) {
    List<String> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(rows.fields().text(i));
    }
    return values;
  }

  UnusableFileException unusable(IOException e) {
    return new UnusableFileException(path, String.valueOf(e.getMessage()), e);
  }
}
