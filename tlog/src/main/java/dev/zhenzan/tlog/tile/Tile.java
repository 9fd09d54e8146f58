package dev.zhenzan.tlog.tile;

import java.util.ArrayList;
import java.util.List;

/**
 * The coordinates of a tile of hashes: hash i of it is the root of the full subtree of 256^level
 * entries with index {@code index * 256 + i} on its level.
 *
 * @param level 0 (leaf hashes) to 63
 * @param index of the tile within its level, from 0
 * @param width hashes in the tile: 1 to 255 in a partial tile, 256 in a full one
 */
public record Tile(int level, long index, int width) implements LogObject {
  /** Hashes of a full tile. */
  public static final int FULL_WIDTH = 256;

  /** Tree levels that a tile spans: the full tile's root is a hash 8 levels above its hashes. */
  public static final int HEIGHT = 8;

  private static final String PREFIX = "tile/";

  /** Checks the ranges. */
  public Tile {
    if (level < 0 || level > 63) {
      throw new IllegalArgumentException("level: " + level);
    }
    TilePaths.require(index, width);
  }

  /**
   * The tile of this level and index as a tree of {@code size} entries has it: full, or partial at
   * the right edge.
   *
   * @throws IllegalArgumentException if the tree has no hash in it
   */
  public static Tile in(long size, int level, long index) {
    return new Tile(level, index, TilePaths.width(hashes(size, level), index));
  }

  /** The partial tiles of a tree of {@code size} entries, from level 0 up: at most one a level. */
  public static List<Tile> partials(long size) {
    List<Tile> partials = new ArrayList<>();
    for (int level = 0; hashes(size, level) > 0; level++) {
      long hashes = hashes(size, level);
      if (hashes % FULL_WIDTH != 0) {
        partials.add(in(size, level, hashes / FULL_WIDTH));
      }
    }
    return partials;
  }

  /** How many hashes the tiles of this level have in a tree of {@code size} entries. */
  public static long hashes(long size, int level) {
    return level < 8 ? size >>> (HEIGHT * level) : 0;
  }

  /** The path below the log's prefix: {@code tile/<L>/<N>[.p/<W>]}. */
  @Override
  public String path() {
    return PREFIX + level + "/" + TilePaths.format(index, width);
  }
}
