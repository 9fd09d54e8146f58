package dev.zhenzan.files.rows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** Texts of a row, one behind the other, as UTF-8. */
final class TextBuffer {
  private static final long MICROS_A_DAY = 86_400_000_000L;

  private byte[] bytes = new byte[1 << 10];
  private int length;
  private boolean whole = true;

  void clear() {
    length = 0;
    whole = true;
  }

  /** Whether every character appended since the last clearing was a whole one. */
  boolean isWhole() {
    return whole;
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
    int count = text.length();
    reserve(count);
    for (int i = 0; i < count; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        appendWide(text.substring(i));
        return;
      }
      bytes[length++] = (byte) c;
    }
  }

  /** Appends a number in decimal digits. */
  void append(long number) {
    if (number < 0) {
      append(Long.toString(number));
      return;
    }
    int digits = 1;
    for (long rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    appendDigits(number, digits);
  }

  /**
   * Appends a time in micros as {@code 2026-05-01T12:15:30.123456Z}, or the micros where its year
   * has not four digits.
   */
  void appendInstant(long micros) {
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(micros, MICROS_A_DAY));
    if (date.getYear() < 0 || date.getYear() > 9_999) {
      append(micros);
      return;
    }
    long ofDay = Math.floorMod(micros, MICROS_A_DAY);
    appendDigits(date.getYear(), 4);
    append('-');
    appendDigits(date.getMonthValue(), 2);
    append('-');
    appendDigits(date.getDayOfMonth(), 2);
    append('T');
    appendDigits(ofDay / 3_600_000_000L, 2);
    append(':');
    appendDigits(ofDay / 60_000_000 % 60, 2);
    append(':');
    appendDigits(ofDay / 1_000_000 % 60, 2);
    append('.');
    appendDigits(ofDay % 1_000_000, 6);
    append('Z');
  }

  private void appendDigits(long number, int digits) {
    reserve(digits);
    long rest = number;
    for (int at = length + digits - 1; at >= length; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
  }

  private void appendWide(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    reserve(utf8.length + 1);
    System.arraycopy(utf8, 0, bytes, length, utf8.length);
    length += utf8.length;
    if (hasLoneSurrogate(text)) {
      bytes[length++] = (byte) 0xFF;
      whole = false;
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
