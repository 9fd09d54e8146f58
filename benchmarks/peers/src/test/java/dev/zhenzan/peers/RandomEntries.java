package dev.zhenzan.peers;

import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Small tensors at random, the smaller values likelier, so that some parts are denser. */
final class RandomEntries {
  private RandomEntries() {}

  static Entries of(SplittableRandom random, int... sizes) {
    int size = random.nextInt(1, 40);
    int[][] modes = new int[sizes.length][size];
    for (int mode = 0; mode < sizes.length; mode++) {
      for (int entry = 0; entry < size; entry++) {
        modes[mode][entry] = random.nextInt(1 + random.nextInt(sizes[mode]));
      }
    }
    return new Entries(modes, sizes);
  }

  /** The values of a mode that occur. */
  static BitSet values(Entries entries, int mode) {
    return IntStream.of(entries.modes()[mode]).collect(BitSet::new, BitSet::set, BitSet::or);
  }
}
