package dev.zhenzan.peers;

import java.util.ArrayList;
import java.util.List;

/** A search for dense blocks. */
public sealed interface BlockSearch permits Fraudar, DCube {
  /** The densest block that the search finds; of density 0 where there is no entry. */
  Block densest(Entries entries);

  /**
   * Blocks found one after the other, each in what the former ones left; fewer where nothing is
   * left.
   *
   * @param most how many are looked for, at least 0
   */
  default List<Block> blocks(Entries entries, int most) {
    List<Block> blocks = new ArrayList<>();
    Entries left = entries;
    while (blocks.size() < most && left.size() > 0) {
      Block block = densest(left);
      blocks.add(block);
      left = left.without(block);
    }
    return blocks;
  }

  /** For each entry the density of the densest of the blocks that it lies in; 0 where in none. */
  static float[] scores(List<Block> blocks, Entries entries) {
    float[] scores = new float[entries.size()];
    for (Block block : blocks) {
      for (int entry = 0; entry < scores.length; entry++) {
        if (scores[entry] < block.density() && block.contains(entries, entry)) {
          scores[entry] = (float) block.density();
        }
      }
    }
    return scores;
  }
}
