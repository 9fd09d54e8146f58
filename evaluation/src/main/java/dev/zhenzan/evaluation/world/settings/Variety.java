package dev.zhenzan.evaluation.world.settings;

/** How far a world's groups depart from the usual habits of their families. */
public enum Variety {
  /** Sizes and habits of a default world. */
  USUAL,
  /** Sizes and habits from wide ranges, drawn for each group. */
  WIDE
}
