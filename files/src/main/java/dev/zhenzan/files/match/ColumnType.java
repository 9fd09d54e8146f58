package dev.zhenzan.files.match;

/** What a column holds; the ordinal is the byte that stands for it in a file. */
enum ColumnType {
  BYTES(1),
  INTS(Integer.BYTES),
  LONGS(Long.BYTES),
  FLOATS(Float.BYTES),
  DOUBLES(Double.BYTES);

  private final int width;

  ColumnType(int width) {
    this.width = width;
  }

  /** Bytes a value. */
  int width() {
    return width;
  }
}
