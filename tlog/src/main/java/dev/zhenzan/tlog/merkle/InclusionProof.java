package dev.zhenzan.tlog.merkle;

import dev.zhenzan.tlog.VerificationException;
import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle audit path (RFC 6962 section 2.1.1): the entry at {@code index} is in the tree of {@code
 * size} entries.
 *
 * @param index of the entry, from 0
 * @param size entries of the tree
 * @param path hashes of the siblings, from the leaf up
 */
public record InclusionProof(long index, long size, List<Hash> path) {
  /** Copies the path; whether it proves anything, {@link #check} says. */
  public InclusionProof {
    path = List.copyOf(path);
  }

  /**
   * PATH(index, D[size]).
   *
   * @throws IllegalArgumentException if the index is not within the tree
   * @throws VerificationException if what the tree is read from does not verify
   */
  public static InclusionProof prove(SubtreeHashes tree, long index, long size)
      throws VerificationException {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("index: " + index + ", the tree has " + size);
    }
    List<Hash> path = new ArrayList<>();
    new Prover(tree).path(index, 0, size, path);
    return new InclusionProof(index, size, path);
  }

  /**
   * Checks that the entry with leaf hash {@code leaf} is at {@link #index} of the tree with this
   * root (RFC 9162 section 2.1.3.2).
   *
   * @throws VerificationException if the proof does not show it
   */
  public void check(Hash leaf, Hash root) throws VerificationException {
    if (!root(leaf).equals(root)) {
      throw new VerificationException(
          "inclusion proof of index %d leads to another root than the tree's of %d"
              .formatted(index, size));
    }
  }

  /**
   * The root that the proof leads to from this leaf hash.
   *
   * @throws VerificationException if the path has not the length that index and size ask for
   */
  public Hash root(Hash leaf) throws VerificationException {
    if (index < 0 || index >= size) {
      throw new VerificationException("inclusion proof of index " + index + " in " + size);
    }
    TreeHasher hasher = new TreeHasher();
    Climb climb = new Climb(index, size, 0);
    Hash hash = leaf;
    for (Hash sibling : path) {
      if (climb.atRoot()) {
        throw lengthDiffers();
      }
      hash = climb.siblingIsLeft() ? hasher.node(sibling, hash) : hasher.node(hash, sibling);
      climb.up();
    }
    if (!climb.atRoot()) {
      throw lengthDiffers();
    }
    return hash;
  }

  private VerificationException lengthDiffers() {
    return new VerificationException(
        "inclusion proof of index %d in %d has not %d hashes".formatted(index, size, path.size()));
  }
}
