package dev.zhenzan.cli.console;

/** What a piece of work is counted in. */
public enum Measure {
  BYTES("MB", 1_000_000),
  PERCENT("%", 1);

  private final String unit;
  private final long size;

  Measure(String unit, long size) {
    this.unit = unit;
    this.size = size;
  }

  /** The word for one unit. */
  String unit() {
    return unit;
  }

  /** How many steps make one unit. */
  public long size() {
    return size;
  }
}
