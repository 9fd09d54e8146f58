package dev.zhenzan.compliance.purpose;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Columns of one kind of file that terms let some roles read for some purposes.
 *
 * @param file the kind of file, such as {@code interactions}, {@code accounts} or {@code videos}
 * @param columns their names, compared in lower case; {@link #EVERY_COLUMN} alone for all
 * @param purposes what for, at least one
 * @param roles who, at least one
 */
public record Grant(String file, Set<String> columns, Set<Purpose> purposes, Set<Role> roles) {
  /** Stands for all columns of a file. */
  public static final String EVERY_COLUMN = "*";

  public Grant {
    if (Objects.requireNonNull(file, "file").isBlank()) {
      throw new IllegalArgumentException("file must not be blank");
    }
    columns = columns.stream().map(Grant::plain).collect(Collectors.toUnmodifiableSet());
    purposes = Set.copyOf(purposes);
    roles = Set.copyOf(roles);
    checkGiven("columns", columns);
    checkGiven("purposes", purposes);
    checkGiven("roles", roles);
  }

  private static void checkGiven(String name, Set<?> given) {
    if (given.isEmpty()) {
      throw new IllegalArgumentException(name + " must not be empty: []");
    }
  }

  private static String plain(String column) {
    return column.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether it lets a role read a column for a purpose. */
  boolean covers(String kind, String column, DataUse use) {
    return file.equals(kind)
        && purposes.contains(use.purpose())
        && roles.contains(use.role())
        && (columns.contains(EVERY_COLUMN) || columns.contains(plain(column)));
  }
}
