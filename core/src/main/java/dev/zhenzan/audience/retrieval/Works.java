package dev.zhenzan.audience.retrieval;

import java.util.BitSet;
import java.util.Map;

/**
 * The works that can be shown.
 *
 * @param vectors of works
 * @param biases each work's own part of the score
 * @param suitable works that are marked as suitable for minors
 * @param regions to which works are limited; those that are not limited are absent
 */
public record Works(
    Vectors vectors, float[] biases, BitSet suitable, Map<Integer, BitSet> regions) {
  public Works {
    if (biases.length != vectors.size()) {
      throw new IllegalArgumentException("a bias for each work: " + biases.length);
    }
    regions = Map.copyOf(regions);
  }

  /** How many works there are. */
  public int size() {
    return biases.length;
  }

  /** The works that are not limited to regions, or not to others than this. */
  BitSet within(int region) {
    BitSet found = new BitSet(size());
    found.set(0, size());
    regions.forEach((work, wanted) -> found.set(work, region >= 0 && wanted.get(region)));
    return found;
  }
}
