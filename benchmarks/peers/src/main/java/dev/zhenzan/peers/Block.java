package dev.zhenzan.peers;

import java.util.BitSet;
import java.util.List;

/**
 * A block that a search found.
 *
 * @param density by the search's measure, in the entries that were left when it was found
 * @param members of each mode the values in the block
 */
public record Block(double density, List<BitSet> members) {
  public Block {
    members = List.copyOf(members);
  }

  /** Whether an entry lies in the block: its value of every mode does. */
  public boolean contains(Entries entries, int entry) {
    for (int mode = 0; mode < members.size(); mode++) {
      if (!members.get(mode).get(entries.modes()[mode][entry])) {
        return false;
      }
    }
    return true;
  }
}
