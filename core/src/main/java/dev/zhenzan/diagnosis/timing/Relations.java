package dev.zhenzan.diagnosis.timing;

import java.util.BitSet;

/**
 * Whose effects are asked for, and who is like it.
 *
 * @param target the group that is asked for; it may have no row
 * @param kin groups of its vertical
 */
public record Relations(int target, BitSet kin) {
  /** A group among others of which none is known to be like it more than another. */
  public static Relations amongAll(int target, int groups) {
    BitSet all = new BitSet();
    all.set(0, groups);
    return new Relations(target, all);
  }
}
