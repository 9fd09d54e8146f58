package dev.zhenzan.tlog.tile;

/**
 * The coordinates of an entry bundle: entry i of it has the index {@code index * 256 + i} in the
 * log. {@link EntryBundle} is its content.
 *
 * @param index of the bundle, from 0
 * @param width entries in the bundle: 1 to 255 in a partial bundle, 256 in a full one
 */
public record Bundle(long index, int width) implements LogObject {
  static final String PREFIX = "tile/entries/";

  /** Checks the ranges. */
  public Bundle {
    TilePaths.require(index, width);
  }

  /**
   * The bundle of this index as a log of {@code size} entries has it: full, or partial at the end.
   *
   * @throws IllegalArgumentException if the log has no entry in it
   */
  public static Bundle in(long size, long index) {
    return new Bundle(index, TilePaths.width(size, index));
  }

  /** The path below the log's prefix: {@code tile/entries/<N>[.p/<W>]}. */
  @Override
  public String path() {
    return PREFIX + TilePaths.format(index, width);
  }
}
