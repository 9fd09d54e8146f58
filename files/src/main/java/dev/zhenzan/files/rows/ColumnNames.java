package dev.zhenzan.files.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which of a file's columns are wanted; names are compared without case and spaces around. A column
 * that is withheld has its index and is found in no file.
 */
final class ColumnNames {
  /** What stands for a column that nobody wants. */
  static final int UNWANTED = -1;

  private final List<String> names;
  private final Map<String, Integer> wanted = new HashMap<>();

  ColumnNames(Wanted columns) {
    this.names = columns.names();
    for (int i = 0; i < names.size(); i++) {
      if (!columns.isWithheld(names.get(i))) {
        wanted.put(plain(names.get(i)), i);
      }
    }
  }

  /** The wanted columns in the order of their indexes. */
  List<String> names() {
    return names;
  }

  int size() {
    return names.size();
  }

  /** The index of a found column among the wanted ones, or {@link #UNWANTED}. */
  int index(String found) {
    Integer exact = wanted.get(found);
    return exact != null ? exact : wanted.getOrDefault(plain(found), UNWANTED);
  }

  /**
   * The same for all columns of a file.
   *
   * @throws UnreadableException if a wanted column stands there twice
   */
  int[] indexes(List<String> found) throws UnreadableException {
    int[] indexes = found.stream().mapToInt(this::index).toArray();
    boolean[] seen = new boolean[size()];
    for (int i = 0; i < indexes.length; i++) {
      if (indexes[i] != UNWANTED && seen[indexes[i]]) {
        throw new UnreadableException(
            "the column " + found.get(i) + " stands there twice; remove or rename one of them");
      }
      if (indexes[i] != UNWANTED) {
        seen[indexes[i]] = true;
      }
    }
    return indexes;
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
