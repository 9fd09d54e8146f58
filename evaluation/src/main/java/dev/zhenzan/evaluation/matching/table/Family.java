package dev.zhenzan.evaluation.matching.table;

import dev.zhenzan.evaluation.matching.Ranker;
import java.util.List;

/**
 * One row of a table: a way of ranking with the settings among which one is chosen.
 *
 * @param name as shown
 * @param grid at least one
 */
public record Family(String name, List<Ranker> grid) {
  public Family {
    grid = List.copyOf(grid);
    if (grid.isEmpty()) {
      throw new IllegalArgumentException("grid must not be empty: " + name);
    }
  }
}
