package dev.zhenzan.tlog.merkle;

import dev.zhenzan.tlog.VerificationException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

/** A SHA-256 hash: 32 bytes, immutable. Written as standard base64, as checkpoints do. */
public final class Hash {
  /** Bytes of a hash. */
  public static final int SIZE = 32;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The hash with these bytes, which are copied.
   *
   * @throws IllegalArgumentException unless there are {@link #SIZE} bytes
   */
  public static Hash of(byte[] bytes) {
    if (bytes.length != SIZE) {
      throw new IllegalArgumentException("bytes: " + bytes.length + ", a hash has " + SIZE);
    }
    return new Hash(bytes.clone());
  }

  /** The hash whose bytes begin at {@code from}; they are copied. */
  public static Hash at(byte[] source, int from) {
    Objects.checkFromIndexSize(from, SIZE, source.length);
    return new Hash(Arrays.copyOfRange(source, from, from + SIZE));
  }

  /**
   * Reads what {@link #toBase64} writes, and nothing else.
   *
   * @throws VerificationException if {@code base64} is not the one spelling of 32 bytes
   */
  public static Hash parse(String base64) throws VerificationException {
    Hash hash;
    try {
      hash = of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      throw new VerificationException("hash is not base64 of 32 bytes", e);
    }
    if (!hash.toBase64().equals(base64)) {
      throw new VerificationException("hash is not in the one base64 spelling of its 32 bytes");
    }
    return hash;
  }

  /** Standard base64 with padding (RFC 4648 section 4): 44 characters. */
  public String toBase64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** A copy of the 32 bytes. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /** Writes the 32 bytes into {@code target} from {@code to} on. */
  public void copyTo(byte[] target, int to) {
    System.arraycopy(bytes, 0, target, to, SIZE);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    // Any four bytes of a hash are as good as all.
    return ByteBuffer.wrap(bytes).getInt();
  }

  /** The same as {@link #toBase64}. */
  @Override
  public String toString() {
    return toBase64();
  }
}
