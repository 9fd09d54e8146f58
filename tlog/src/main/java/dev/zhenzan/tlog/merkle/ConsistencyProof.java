package dev.zhenzan.tlog.merkle;

import dev.zhenzan.tlog.VerificationException;
import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle consistency proof (RFC 6962 section 2.1.2): the tree of {@code oldSize} entries is the
 * beginning of the tree of {@code newSize}. From the empty tree, which is the beginning of any, and
 * between equal sizes it has no hashes.
 *
 * @param oldSize entries of the earlier tree
 * @param newSize entries of the later tree
 * @param path hashes of subtrees, in the order of the RFC
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {
  /** Copies the path; whether it proves anything, {@link #check} says. */
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /**
   * PROOF(oldSize, D[newSize]).
   *
   * @throws IllegalArgumentException unless 0 &lt;= oldSize &lt;= newSize
   * @throws VerificationException if what the tree is read from does not verify
   */
  public static ConsistencyProof prove(SubtreeHashes tree, long oldSize, long newSize)
      throws VerificationException {
    if (oldSize < 0 || oldSize > newSize) {
      throw new IllegalArgumentException("sizes: from " + oldSize + " to " + newSize);
    }
    List<Hash> path = new ArrayList<>();
    if (oldSize > 0) {
      new Prover(tree).subproof(oldSize, 0, newSize, path);
    }
    return new ConsistencyProof(oldSize, newSize, path);
  }

  /**
   * Checks that the tree with {@code oldRoot} is the beginning of the tree with {@code newRoot}
   * (RFC 9162 section 2.1.4.2).
   *
   * @throws VerificationException if the proof does not show it
   */
  public void check(Hash oldRoot, Hash newRoot) throws VerificationException {
    if (oldSize < 0 || oldSize > newSize) {
      throw new VerificationException("consistency proof from " + oldSize + " to " + newSize);
    }
    if (oldSize == 0 || oldSize == newSize) {
      checkWithoutHashes(oldRoot, newRoot);
      return;
    }
    if (path.isEmpty()) {
      throw lengthDiffers();
    }
    climb(oldRoot, newRoot);
  }

  private void climb(Hash oldRoot, Hash newRoot) throws VerificationException {
    // An old tree that is a full subtree is its own first hash, which the proof leaves out.
    boolean full = Long.bitCount(oldSize) == 1;
    Hash older = full ? oldRoot : path.getFirst();
    Hash newer = older;
    Climb climb = new Climb(oldSize - 1, newSize, Long.numberOfTrailingZeros(oldSize));
    TreeHasher hasher = new TreeHasher();
    for (Hash hash : path.subList(full ? 0 : 1, path.size())) {
      if (climb.atRoot()) {
        throw lengthDiffers();
      }
      if (climb.siblingIsLeft()) {
        older = hasher.node(hash, older);
        newer = hasher.node(hash, newer);
      } else {
        newer = hasher.node(newer, hash);
      }
      climb.up();
    }
    if (!climb.atRoot()) {
      throw lengthDiffers();
    }
    require(older.equals(oldRoot), "the earlier root");
    require(newer.equals(newRoot), "the later root");
  }

  private void checkWithoutHashes(Hash oldRoot, Hash newRoot) throws VerificationException {
    if (!path.isEmpty()) {
      throw lengthDiffers();
    }
    require(oldSize > 0 || oldRoot.equals(Merkle.emptyRoot()), "the root of the empty tree");
    require(oldSize < newSize || oldRoot.equals(newRoot), "the same root for the same size");
  }

  private void require(boolean holds, String root) throws VerificationException {
    if (!holds) {
      throw new VerificationException(
          "consistency proof from " + oldSize + " to " + newSize + " does not lead to " + root);
    }
  }

  private VerificationException lengthDiffers() {
    return new VerificationException(
        "consistency proof from %d to %d has not %d hashes"
            .formatted(oldSize, newSize, path.size()));
  }
}
