package dev.zhenzan.model;

/**
 * How much a log holds.
 *
 * @param interactions rows
 * @param accounts distinct accounts, those of an accounts file among them
 * @param videos distinct videos, those of a videos file among them
 */
public record LogSize(long interactions, long accounts, long videos) {
  /** Nothing. */
  public static final LogSize NONE = new LogSize(0, 0, 0);

  public LogSize {
    if (interactions < 0 || accounts < 0 || videos < 0) {
      throw new IllegalArgumentException(
          "sizes must not be negative: " + interactions + ", " + accounts + ", " + videos);
    }
  }

  /** The size of a table and of what its dictionaries hold. */
  public static LogSize of(InteractionTable table) {
    return new LogSize(table.size(), table.accounts().size(), table.videos().size());
  }
}
