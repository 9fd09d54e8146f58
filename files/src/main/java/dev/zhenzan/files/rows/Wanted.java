package dev.zhenzan.files.rows;

import java.util.List;
import java.util.Set;

/**
 * The columns of a file that fields are asked of.
 *
 * @param names in the order of their indexes
 * @param withheld those of them that may not be read: a file is treated as if it did not have them,
 *     and no byte of them comes into a row's fields
 */
public record Wanted(List<String> names, Set<String> withheld) {
  public Wanted {
    names = List.copyOf(names);
    withheld = Set.copyOf(withheld);
    if (!names.containsAll(withheld)) {
      throw new IllegalArgumentException(
          "withheld must be among the names: %s, %s".formatted(withheld, names));
    }
  }

  /** Columns of which none is withheld. */
  public static Wanted of(List<String> names) {
    return new Wanted(names, Set.of());
  }

  boolean isWithheld(String name) {
    return withheld.contains(name);
  }
}
