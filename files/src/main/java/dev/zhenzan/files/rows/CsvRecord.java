package dev.zhenzan.files.rows;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fields of the row at the window's start; all positions are offsets from there. Not
 * thread-safe.
 */
final class CsvRecord {
  private static final boolean[] ENDS_FIELD = new boolean[256];

  static {
    ENDS_FIELD[','] = true;
    ENDS_FIELD['\n'] = true;
    ENDS_FIELD['\r'] = true;
  }

  private final ByteWindow window;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private boolean[] doubled = new boolean[16];
  private int count;
  private int length;
  private int at;
  private boolean quoted;

  CsvRecord(ByteWindow window) {
    this.window = window;
  }

  /** The number of fields. */
  int count() {
    return count;
  }

  /** Bytes that the row takes, its line break among them. */
  int length() {
    return length;
  }

  /** Finds the fields; answers what keeps the row from being one, or null. */
  @Nullable String scan() throws IOException {
    count = 0;
    at = 0;
    quoted = false;
    while (true) {
      String broken = window.peek(at) == '"' ? quotedField() : plainField();
      if (broken != null) {
        return broken;
      }
      if (window.peek(at) != ',') {
        length = at + window.lineBreak(at);
        return null;
      }
      at++;
    }
  }

  /** Lines that the row takes. */
  int lines() {
    int lines = 1;
    byte[] bytes = window.bytes();
    int end = window.start() + at;
    for (int i = window.start(); quoted && i < end; i++) {
      boolean lineFeed = bytes[i] == '\n';
      boolean carriageReturn = bytes[i] == '\r' && (i + 1 == end || bytes[i + 1] != '\n');
      lines += lineFeed || carriageReturn ? 1 : 0;
    }
    return lines;
  }

  /** Hands a field over, its doubled quotes made single where they stand. */
  void copyTo(Fields target, int field, int column) {
    int from = window.start() + starts[field];
    int to = window.start() + ends[field];
    target.set(column, from, doubled[field] ? single(window.bytes(), from, to) : to);
  }

  private @Nullable String plainField() throws IOException {
    int from = at;
    int found;
    do {
      at = scanPlain(at);
      if (at > ByteWindow.MAX_ROW) {
        return "the row is longer than 8 MiB";
      }
      found = window.peek(at);
    } while (found != ByteWindow.END && !ENDS_FIELD[found & 0xFF]);
    add(from, at, false);
    return null;
  }

  private int scanPlain(int from) {
    byte[] bytes = window.bytes();
    int i = window.start() + from;
    int end = window.start() + window.length();
    while (i < end && !ENDS_FIELD[bytes[i] & 0xFF]) {
      i++;
    }
    return i - window.start();
  }

  private @Nullable String quotedField() throws IOException {
    quoted = true;
    int from = ++at;
    boolean hasDoubled = false;
    while (true) {
      at = scanQuoted(at);
      if (at > ByteWindow.MAX_ROW || window.peek(at) == ByteWindow.END) {
        return "a quote is opened and not closed";
      }
      if (window.peek(at) != '"') {
        continue;
      }
      if (window.peek(at + 1) != '"') {
        add(from, at++, hasDoubled);
        return closed() ? null : "something stands between a closing quote and the next comma";
      }
      hasDoubled = true;
      at += 2;
    }
  }

  private int scanQuoted(int from) {
    byte[] bytes = window.bytes();
    int i = window.start() + from;
    int end = window.start() + window.length();
    while (i < end && bytes[i] != '"') {
      i++;
    }
    return i - window.start();
  }

  private boolean closed() throws IOException {
    int next = window.peek(at);
    return next == ByteWindow.END || ENDS_FIELD[next & 0xFF];
  }

  private void add(int from, int to, boolean hasDoubled) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      doubled = Arrays.copyOf(doubled, 2 * count);
    }
    starts[count] = from;
    ends[count] = to;
    doubled[count++] = hasDoubled;
  }

  private static int single(byte[] bytes, int from, int to) {
    int kept = from;
    for (int i = from; i < to; i++) {
      bytes[kept++] = bytes[i];
      if (bytes[i] == '"') {
        i++;
      }
    }
    return kept;
  }
}
