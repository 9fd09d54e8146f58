package dev.zhenzan.tlog.merkle;

import dev.zhenzan.tlog.VerificationException;
import java.util.HexFormat;

/** Roots and hashes of RFC 6962 section 2.1, one at a time; {@link TreeHasher} makes many. */
public final class Merkle {
  private static final Hash EMPTY_ROOT =
      Hash.of(
          HexFormat.of()
              .parseHex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));

  private Merkle() {}

  /** MTH({}) = SHA-256(). */
  public static Hash emptyRoot() {
    return EMPTY_ROOT;
  }

  /** MTH({entry}) = SHA-256(0x00 || entry). */
  public static Hash leafHash(byte[] entry) {
    return new TreeHasher().leaf(entry);
  }

  /** SHA-256(0x01 || left || right). */
  public static Hash nodeHash(Hash left, Hash right) {
    return new TreeHasher().node(left, right);
  }

  /** MTH(D[0 : size]) of the tree whose subtrees {@code tree} serves. */
  public static Hash root(SubtreeHashes tree, long size) throws VerificationException {
    return size == 0 ? EMPTY_ROOT : new Prover(tree).root(0, size);
  }

  /** The largest power of two below {@code size}, which is at least 2. */
  static long split(long size) {
    return Long.highestOneBit(size - 1);
  }
}
