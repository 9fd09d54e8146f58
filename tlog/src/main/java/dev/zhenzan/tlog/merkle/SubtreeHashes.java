package dev.zhenzan.tlog.merkle;

import dev.zhenzan.tlog.VerificationException;

/** Serves the hashes of a tree's full subtrees: all that proofs and roots are made of. */
@FunctionalInterface
public interface SubtreeHashes {
  /**
   * MTH(D[index * 2^level : (index + 1) * 2^level]).
   *
   * @param level 0 for leaf hashes, to 62
   * @param index of the subtree among those of its level; it ends within the tree
   * @throws VerificationException if what the hash is read from does not verify
   */
  Hash hash(int level, long index) throws VerificationException;
}
