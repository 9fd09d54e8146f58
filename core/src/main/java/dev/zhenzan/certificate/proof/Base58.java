package dev.zhenzan.certificate.proof;

import dev.zhenzan.tlog.VerificationException;
import java.math.BigInteger;
import java.util.Arrays;

/** Base 58 with the alphabet of Bitcoin, as {@code base58btc} of Multibase. */
final class Base58 {
  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

  private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());

  /** Reading takes time in the square of the length; a signature has 88 digits. */
  private static final int MOST_DIGITS = 128;

  private Base58() {}

  static String encode(byte[] bytes) {
    StringBuilder digits = new StringBuilder();
    for (BigInteger rest = new BigInteger(1, bytes); rest.signum() > 0; ) {
      BigInteger[] parts = rest.divideAndRemainder(BASE);
      digits.append(ALPHABET.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    return digits.append("1".repeat(zeros(bytes))).reverse().toString();
  }

  /** The inverse of {@link #encode}. */
  static byte[] decode(String digits) throws VerificationException {
    if (digits.length() > MOST_DIGITS) {
      throw new VerificationException("a base58btc value is longer than " + MOST_DIGITS);
    }
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < digits.length(); i++) {
      value = value.multiply(BASE).add(BigInteger.valueOf(digit(digits.charAt(i))));
    }
    byte[] bytes = withoutSign(value);
    byte[] all = new byte[ones(digits) + bytes.length];
    System.arraycopy(bytes, 0, all, all.length - bytes.length, bytes.length);
    return all;
  }

  private static int digit(char c) throws VerificationException {
    int digit = ALPHABET.indexOf(c);
    if (digit < 0) {
      throw new VerificationException("a base58btc value has a character that is no digit");
    }
    return digit;
  }

  private static byte[] withoutSign(BigInteger value) {
    byte[] bytes = value.toByteArray();
    return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }

  private static int zeros(byte[] bytes) {
    int zeros = 0;
    while (zeros < bytes.length && bytes[zeros] == 0) {
      zeros++;
    }
    return zeros;
  }

  private static int ones(String digits) {
    int ones = 0;
    while (ones < digits.length() && digits.charAt(ones) == '1') {
      ones++;
    }
    return ones;
  }
}
