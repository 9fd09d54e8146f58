package dev.zhenzan.peers;

import java.util.Arrays;

/**
 * The entries of a sparse tensor, each of mass 1; equal entries count each.
 *
 * @param modes for each mode the value of every entry, below the mode's size; at least one mode
 * @param sizes of each mode one more than its largest value
 */
public record Entries(int[][] modes, int[] sizes) {
  public Entries {
    if (modes.length == 0 || modes.length != sizes.length) {
      throw new IllegalArgumentException(
          "each mode must have a size: %d modes, %d sizes".formatted(modes.length, sizes.length));
    }
    for (int[] mode : modes) {
      if (mode.length != modes[0].length) {
        throw new IllegalArgumentException("modes must have one length: " + modes[0].length);
      }
    }
  }

  /** Entries whose modes are as large as their values ask for. */
  public static Entries of(int[]... modes) {
    int[] sizes = new int[modes.length];
    for (int mode = 0; mode < modes.length; mode++) {
      sizes[mode] = Arrays.stream(modes[mode]).max().orElse(-1) + 1;
    }
    return new Entries(modes, sizes);
  }

  /** How many there are. */
  public int size() {
    return modes[0].length;
  }

  /** The entries that do not lie in a block. */
  Entries without(Block block) {
    int[][] kept = new int[modes.length][size()];
    int size = 0;
    for (int entry = 0; entry < size(); entry++) {
      if (!block.contains(this, entry)) {
        for (int mode = 0; mode < modes.length; mode++) {
          kept[mode][size] = modes[mode][entry];
        }
        size++;
      }
    }
    for (int mode = 0; mode < kept.length; mode++) {
      kept[mode] = Arrays.copyOf(kept[mode], size);
    }
    return new Entries(kept, sizes);
  }
}
