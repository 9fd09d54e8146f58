package dev.zhenzan.tlog.merkle;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Hashes leaves and nodes as RFC 6962 section 2.1 says, with one digest that is used again and
 * again, from arrays into arrays. Not safe for several threads: each has its own.
 */
public final class TreeHasher {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final MessageDigest sha256;

  /** A hasher for one thread. */
  public TreeHasher() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** MTH({entry}) = SHA-256(0x00 || entry). */
  public Hash leaf(byte[] entry) {
    byte[] hash = new byte[Hash.SIZE];
    leaf(entry, 0, entry.length, hash, 0);
    return Hash.of(hash);
  }

  /** Hashes the entry of {@code length} bytes at {@code from} into {@code target} at {@code to}. */
  public void leaf(byte[] source, int from, int length, byte[] target, int to) {
    sha256.update(LEAF);
    sha256.update(source, from, length);
    digest(target, to);
  }

  /** SHA-256(0x01 || left || right). */
  public Hash node(Hash left, Hash right) {
    byte[] pair = new byte[2 * Hash.SIZE];
    left.copyTo(pair, 0);
    right.copyTo(pair, Hash.SIZE);
    node(pair, 0, pair, 0);
    return Hash.at(pair, 0);
  }

  /**
   * Hashes the left and right hash that stand side by side at {@code from} into {@code target} at
   * {@code to}, which may be the same place.
   */
  public void node(byte[] source, int from, byte[] target, int to) {
    sha256.update(NODE);
    sha256.update(source, from, 2 * Hash.SIZE);
    digest(target, to);
  }

  /**
   * One level up: hashes {@code nodes} pairs that stand side by side at {@code from} into as many
   * hashes at {@code to}; the two may be the same place.
   */
  public void level(byte[] source, int from, int nodes, byte[] target, int to) {
    for (int i = 0; i < nodes; i++) {
      node(source, from + 2 * i * Hash.SIZE, target, to + i * Hash.SIZE);
    }
  }

  private void digest(byte[] target, int to) {
    try {
      sha256.digest(target, to, Hash.SIZE);
    } catch (DigestException e) {
      throw new IndexOutOfBoundsException("to: " + to + " of " + target.length + " bytes");
    }
  }
}
