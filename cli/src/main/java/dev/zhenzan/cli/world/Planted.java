package dev.zhenzan.cli.world;

import dev.zhenzan.evaluation.world.Labels;
import dev.zhenzan.evaluation.world.World;

/**
 * How much of a world was planted.
 *
 * @param rows interactions that are invalid
 * @param accounts accounts that act invalidly for the most part
 * @param ofRows all interactions
 */
record Planted(int rows, int accounts, int ofRows) {
  static Planted of(World world) {
    Labels rows = world.truth().interactions();
    return new Planted(invalid(rows), invalid(world.truth().accounts()), rows.size());
  }

  private static int invalid(Labels labels) {
    int invalid = 0;
    for (int i = 0; i < labels.size(); i++) {
      invalid += labels.label(i);
    }
    return invalid;
  }

  /** The part of all interactions that is invalid, 0 to 1. */
  double share() {
    return rows / (double) Math.max(1, ofRows);
  }

  @Override
  public String toString() {
    return "%,d interactions planted (%.1f %%), and %,d accounts that plant for the most part"
        .formatted(rows, 100 * share(), accounts);
  }
}
