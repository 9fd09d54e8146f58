package dev.zhenzan.anchors.chain;

import dev.zhenzan.tlog.merkle.Hash;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Spellings of Ethereum's JSON-RPC: 0x and digits, small letters. */
final class Hex {
  private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-f]{40}");
  private static final Pattern WORD = Pattern.compile("0x[0-9a-f]{64}");

  private Hex() {}

  static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** Whether it is 32 bytes. */
  static boolean isWord(String text) {
    return WORD.matcher(text).matches();
  }

  static String word(Hash hash) {
    return "0x" + HexFormat.of().formatHex(hash.toBytes());
  }

  static String word(long number) {
    return "0x%064x".formatted(number);
  }

  /** The address that a word holds on its right. */
  static String address(String word) {
    return "0x" + word.substring(word.length() - 40);
  }
}
