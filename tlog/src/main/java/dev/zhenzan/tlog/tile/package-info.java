/**
 * Where a log's tree and entries stand, and in what bytes: the tiles and entry bundles of C2SP
 * {@code tlog-tiles}. Nothing here does I/O.
 *
 * <p>A tile holds up to 256 consecutive hashes of a tree level that is a multiple of 8; an entry
 * bundle holds the entries of a tile of level 0. Only the last of each level may be partial, and a
 * partial one is not hashed into the level above. So the hash of any full subtree lies in one tile
 * or is made of one tile's hashes, and a tree of n entries has n / 256 tiles of level 0, n / 65,536
 * of level 1 and so on: an inclusion proof in a tree of 2^32 entries reads at most four.
 */
@NullMarked
package dev.zhenzan.tlog.tile;

import org.jspecify.annotations.NullMarked;
