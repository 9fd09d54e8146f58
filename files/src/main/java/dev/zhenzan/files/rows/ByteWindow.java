package dev.zhenzan.files.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A window that slides along a stream of bytes: it begins where the present row does, and grows
 * until the row is whole. Offsets are counted from the window's start, which {@link #more()} moves.
 */
final class ByteWindow {
  /** What {@link #peek} answers behind the last byte. */
  static final int END = 256;

  /**
   * The most bytes of a row: no honest row comes near, and a file without line breaks shall not
   * fill the memory.
   */
  static final int MAX_ROW = 8 << 20;

  /** The byte-order mark of UTF-8, each byte as the character of its number. */
  static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

  private static final int SHOWN = 4 * 200;

  private final InputStream in;
  private byte[] bytes;
  private int start;
  private int end;

  ByteWindow(InputStream in) {
    this.in = in;
    this.bytes = new byte[1 << 18];
  }

  /** A window on the first bytes of an array, in which quotes may be made single. */
  ByteWindow(byte[] bytes, int length) {
    this.in = InputStream.nullInputStream();
    this.bytes = bytes;
    this.end = length;
  }

  /** Takes what was read and not passed yet out of the window. */
  byte[] takeAhead() {
    byte[] ahead = Arrays.copyOfRange(bytes, start, end);
    start = end;
    return ahead;
  }

  byte[] bytes() {
    return bytes;
  }

  int start() {
    return start;
  }

  /** How many bytes from the start are at hand. */
  int length() {
    return end - start;
  }

  /** Reads on; false at the end of the stream. */
  boolean more() throws IOException {
    if (end == bytes.length) {
      makeRoom();
    }
    int read = in.read(bytes, end, bytes.length - end);
    end += Math.max(0, read);
    return read >= 0;
  }

  /** The byte at an offset, -128 to 127, or {@link #END}. */
  int peek(int offset) throws IOException {
    while (offset >= end - start) {
      if (!more()) {
        return END;
      }
    }
    return bytes[start + offset];
  }

  /** Moves the start on. */
  void skip(int length) {
    start += length;
  }

  /** Moves the start behind the line break that comes next, keeping nothing of the line. */
  void skipLine() throws IOException {
    while (lineEnd(0) == length()) {
      start = end;
      if (!more()) {
        return;
      }
    }
    skip(lineEnd(0));
    skip(lineBreak(0));
  }

  /** The length of the line break at an offset: LF, CR LF or CR; 0 where there is none. */
  int lineBreak(int offset) throws IOException {
    int first = peek(offset);
    if (first == '\n') {
      return 1;
    }
    return first != '\r' ? 0 : peek(offset + 1) == '\n' ? 2 : 1;
  }

  /** The beginning of the line at the start, for people. */
  String lineText() {
    int to = Math.min(lineEnd(0), SHOWN);
    return new String(bytes, start, to, StandardCharsets.UTF_8);
  }

  /** The offset of the first line break at hand from an offset on, or the length at hand. */
  int lineEnd(int offset) {
    int at = start + offset;
    while (at < end && bytes[at] != '\n' && bytes[at] != '\r') {
      at++;
    }
    return at - start;
  }

  private void makeRoom() {
    int length = end - start;
    byte[] roomy = 2 * length > bytes.length ? new byte[2 * bytes.length] : bytes;
    System.arraycopy(bytes, start, roomy, 0, length);
    bytes = roomy;
    start = 0;
    end = length;
  }

  /** Whether at the start stand these bytes, each given as the character of its number. */
  boolean beginsWith(String latin) throws IOException {
    for (int i = 0; i < latin.length(); i++) {
      if (peek(i) != (byte) latin.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
