package dev.zhenzan.detect.lockstep;

import java.util.Optional;

/**
 * What became of a seed.
 *
 * @param seedEdges the edges by which accounts are in two of the seed's cells or more
 * @param passed fingerprints of the sets of accounts that growth came through
 * @param work likes that growth read
 * @param block the block around the seed; empty where it melted or was known
 */
record Growth(int[] seedEdges, long[] passed, long work, Optional<Block> block) {}
