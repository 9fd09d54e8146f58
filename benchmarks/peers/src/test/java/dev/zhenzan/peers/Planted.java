package dev.zhenzan.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Builds a tensor with a dense block among the first values of modes 0 and 1. */
final class Planted {
  private final int[] sizes;
  private final List<int[]> entries = new ArrayList<>();

  Planted(int... sizes) {
    this.sizes = sizes;
  }

  /** Adds entries anywhere. */
  Planted background(SplittableRandom random, int number) {
    for (int i = 0; i < number; i++) {
      entries.add(anywhere(random));
    }
    return this;
  }

  /** Adds each cell of a block with a probability; a third mode's value is 0 to 2. */
  Planted block(SplittableRandom random, int accounts, int videos, double probability) {
    for (int account = 0; account < accounts; account++) {
      for (int video = 0; video < videos; video++) {
        if (random.nextDouble() < probability) {
          int[] entry = anywhere(random);
          entry[0] = account;
          entry[1] = video;
          if (entry.length > 2) {
            entry[2] = random.nextInt(3);
          }
          entries.add(entry);
        }
      }
    }
    return this;
  }

  /** Adds entries of the first accounts on anything. */
  Planted camouflage(SplittableRandom random, int accounts, int each) {
    for (int i = 0; i < accounts * each; i++) {
      int[] entry = anywhere(random);
      entry[0] = i % accounts;
      entries.add(entry);
    }
    return this;
  }

  private int[] anywhere(SplittableRandom random) {
    int[] entry = new int[sizes.length];
    for (int mode = 0; mode < sizes.length; mode++) {
      entry[mode] = random.nextInt(sizes[mode]);
    }
    return entry;
  }

  Entries entries() {
    int[][] modes = new int[sizes.length][entries.size()];
    for (int i = 0; i < entries.size(); i++) {
      for (int mode = 0; mode < sizes.length; mode++) {
        modes[mode][i] = entries.get(i)[mode];
      }
    }
    return new Entries(modes, sizes);
  }
}
