package dev.zhenzan.files.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts of a row, one behind the other, as UTF-8. */
final class TextBuffer {
  private byte[] bytes = new byte[1 << 10];
  private int length;

  void clear() {
    length = 0;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Appends an ASCII character. */
  void append(char ascii) {
    reserve(1);
    bytes[length++] = (byte) ascii;
  }

  /**
   * Appends characters of UTF-16. A surrogate without its other half has no UTF-8: it becomes a
   * byte that is none, so that the field is found to be broken and not silently another.
   */
  void append(char[] text, int offset, int count) {
    reserve(count);
    for (int i = offset; i < offset + count; i++) {
      if (text[i] >= 0x80) {
        appendWide(new String(text, i, offset + count - i));
        return;
      }
      bytes[length++] = (byte) text[i];
    }
  }

  /** Appends a text in the same way. */
  void append(String text) {
    appendWide(text);
  }

  /** Appends a number in decimal digits. */
  void append(long number) {
    appendWide(Long.toString(number));
  }

  private void appendWide(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    reserve(utf8.length + 1);
    System.arraycopy(utf8, 0, bytes, length, utf8.length);
    length += utf8.length;
    if (hasLoneSurrogate(text)) {
      bytes[length++] = (byte) 0xFF;
    }
  }

  private static boolean hasLoneSurrogate(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
