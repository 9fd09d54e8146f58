package dev.zhenzan.certificate.status;

import dev.zhenzan.tlog.VerificationException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A bit for each position, the first at the left: the highest bit of the first byte. Immutable.
 *
 * <p>Written as {@code u} (Multibase), then base64url without padding of the gzip of the bytes.
 */
public final class Bitstring {
  /** The fewest entries of a list, which make a herd large enough to hide in. */
  public static final int FEWEST_ENTRIES = 131_072;

  /** The most entries that are read: a mebibyte of bits. */
  public static final int MOST_ENTRIES = 1 << 23;

  private static final char BASE64_URL = 'u';

  private final byte[] bits;

  private Bitstring(byte[] bits) {
    this.bits = bits;
  }

  /**
   * Bits that are all 0.
   *
   * @param entries a multiple of 8 from {@link #FEWEST_ENTRIES} to {@link #MOST_ENTRIES}
   */
  public static Bitstring ofZeros(int entries) {
    if (entries < FEWEST_ENTRIES || entries > MOST_ENTRIES || entries % 8 != 0) {
      throw new IllegalArgumentException(
          "entries must be a multiple of 8 from 131072 to 8388608: " + entries);
    }
    return new Bitstring(new byte[entries / 8]);
  }

  /**
   * Bits of which those at some positions are 1.
   *
   * @param entries as {@link #ofZeros} takes them
   * @param set positions, each 0 to entries - 1, in any order
   */
  public static Bitstring ofOnes(int entries, Iterable<Integer> set) {
    Bitstring bits = ofZeros(entries);
    for (int index : set) {
      bits.bits[index >> 3] = (byte) (bits.bits[index >> 3] | mask(index));
    }
    return bits;
  }

  /** Number of positions. */
  public int size() {
    return 8 * bits.length;
  }

  /** The bit at a position, 0 to size - 1. */
  public boolean get(int index) {
    return (bits[index >> 3] & mask(index)) != 0;
  }

  /** These bits with the one at a position set. */
  public Bitstring set(int index) {
    byte[] changed = bits.clone();
    changed[index >> 3] = (byte) (changed[index >> 3] | mask(index));
    return new Bitstring(changed);
  }

  /** These bits with the one at a position cleared. */
  public Bitstring clear(int index) {
    byte[] changed = bits.clone();
    changed[index >> 3] = (byte) (changed[index >> 3] & ~mask(index));
    return new Bitstring(changed);
  }

  /** Number of bits that are set. */
  public int cardinality() {
    int set = 0;
    for (byte eight : bits) {
      set += Integer.bitCount(Byte.toUnsignedInt(eight));
    }
    return set;
  }

  private static int mask(int index) {
    return 0x80 >> (index & 7);
  }

  /** The bits compressed; which bytes these are depends on the platform's zlib. */
  public String encode() {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bits);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every byte", e);
    }
    return BASE64_URL
        + Base64.getUrlEncoder().withoutPadding().encodeToString(compressed.toByteArray());
  }

  /**
   * The inverse of {@link #encode}.
   *
   * @throws VerificationException if it is no such form, or of fewer or more entries than allowed
   */
  public static Bitstring decode(String encoded) throws VerificationException {
    if (encoded.isEmpty() || encoded.charAt(0) != BASE64_URL) {
      throw new VerificationException("a status list must start with u (base64url)");
    }
    byte[] bits = expanded(base64(encoded.substring(1)));
    if (bits.length < FEWEST_ENTRIES / 8) {
      throw new VerificationException("a status list must have at least 131072 entries");
    }
    return new Bitstring(bits);
  }

  private static byte[] base64(String text) throws VerificationException {
    if (text.indexOf('=') >= 0) {
      throw new VerificationException("a status list must be base64url without padding");
    }
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new VerificationException("a status list is not base64url");
    }
  }

  /** Reads a byte more than allowed at most, however much the compressed form would give. */
  private static byte[] expanded(byte[] compressed) throws VerificationException {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      byte[] bits = gzip.readNBytes(MOST_ENTRIES / 8 + 1);
      if (bits.length > MOST_ENTRIES / 8) {
        throw new VerificationException("a status list has more than 8388608 entries");
      }
      return bits;
    } catch (IOException e) {
      throw new VerificationException("a status list is not compressed as it should be");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bitstring that && Arrays.equals(bits, that.bits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bits);
  }
}
