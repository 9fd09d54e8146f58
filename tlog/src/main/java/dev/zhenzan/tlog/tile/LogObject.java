package dev.zhenzan.tlog.tile;

import dev.zhenzan.tlog.VerificationException;

/** An immutable object of a log: a tile of hashes or a bundle of entries. */
public sealed interface LogObject permits Tile, Bundle {
  /** Of the object within its level, from 0. */
  long index();

  /** Hashes or entries in it, 1 to 256. */
  int width();

  /** The path below the log's prefix. */
  String path();

  /** Whether the object is at the right edge and will be superseded. */
  default boolean partial() {
    return width() < Tile.FULL_WIDTH;
  }

  /**
   * Reads the path of a tile or an entry bundle as C2SP {@code tlog-tiles} spells it.
   *
   * @throws VerificationException if {@code path} is neither's
   */
  static LogObject parse(String path) throws VerificationException {
    return TilePaths.parse(path);
  }
}
