package dev.zhenzan.certificate.proof;

import dev.zhenzan.tlog.VerificationException;
import java.util.Arrays;

/** Bytes as {@code base58btc} with a header: Multibase and Multicodec as Multikeys use them. */
final class Multibase {
  private static final char BASE58_BTC = 'z';

  private Multibase() {}

  /** Bytes without a header. */
  static String encode(byte[] bytes) {
    return BASE58_BTC + Base58.encode(bytes);
  }

  /** The inverse of {@link #encode(byte[])}. */
  static byte[] decode(String text) throws VerificationException {
    if (text.isEmpty() || text.charAt(0) != BASE58_BTC) {
      throw new VerificationException("a Multibase value must start with z (base58btc)");
    }
    return Base58.decode(text.substring(1));
  }

  /** Bytes behind a header. */
  static String encode(byte[] header, byte[] bytes) {
    byte[] all = Arrays.copyOf(header, header.length + bytes.length);
    System.arraycopy(bytes, 0, all, header.length, bytes.length);
    return encode(all);
  }

  /** The inverse of {@link #encode(byte[], byte[])}. */
  static byte[] decode(byte[] header, String text) throws VerificationException {
    byte[] all = decode(text);
    if (all.length < header.length
        || !Arrays.equals(all, 0, header.length, header, 0, header.length)) {
      throw new VerificationException("a Multikey is not of the kind that is needed here");
    }
    return Arrays.copyOfRange(all, header.length, all.length);
  }
}
