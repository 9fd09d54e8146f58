package dev.zhenzan.peers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** All blocks of a tiny tensor. */
final class Subsets {
  private Subsets() {}

  /** The largest density that any choice of values of each mode has. */
  static double densest(Entries entries, ToDoubleFunction<List<BitSet>> density) {
    int bits = IntStream.of(entries.sizes()).sum();
    return IntStream.range(1, 1 << bits)
        .mapToObj(choice -> members(entries, choice))
        .mapToDouble(density)
        .max()
        .orElse(0);
  }

  private static List<BitSet> members(Entries entries, long choice) {
    List<BitSet> members = new ArrayList<>();
    long left = choice;
    for (int size : entries.sizes()) {
      members.add(BitSet.valueOf(new long[] {left & ((1L << size) - 1)}));
      left >>= size;
    }
    return members;
  }
}
