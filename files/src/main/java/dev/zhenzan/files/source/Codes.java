package dev.zhenzan.files.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the constant that an ASCII code, in either case, stands for, without making a text. */
final class Codes<E> {
  private final List<E> constants;
  private final byte[][] codes;

  Codes(E[] constants, Function<E, String> code) {
    this.constants = List.of(constants);
    this.codes =
        Arrays.stream(constants)
            .map(constant -> code.apply(constant).getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);
  }

  /** The constant with the code {@code bytes[from, to)}, or null. */
  @Nullable E find(byte[] bytes, int from, int to) {
    for (int i = 0; i < codes.length; i++) {
      if (codes[i].length == to - from && equals(codes[i], bytes, from)) {
        return constants.get(i);
      }
    }
    return null;
  }

  /** All codes, for people. */
  String list() {
    return String.join(
        ", ",
        Arrays.stream(codes).map(code -> new String(code, StandardCharsets.US_ASCII)).toList());
  }

  private static boolean equals(byte[] code, byte[] bytes, int from) {
    for (int i = 0; i < code.length; i++) {
      byte b = bytes[from + i];
      if (code[i] != (b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b)) {
        return false;
      }
    }
    return true;
  }
}
