package dev.zhenzan.files.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * An id as it stands in bytes: not as a part of a longer one. Letters, digits and {@code _} belong
 * to an id, and {@code - . @ :} where one of these stands on their other side, too.
 */
final class IdText {
  /** Shorter ids of digits alone are not looked for in free text, where any count is like them. */
  private static final int SHORTEST = 6;

  private static final int BUFFER = 1 << 16;

  /** A byte that joins and the byte beyond it. */
  private static final int AROUND = 2;

  private final byte[] id;

  IdText(String id) {
    this.id = id.getBytes(UTF_8);
  }

  /** Whether ids like this one are told from counts and hours, and looked for in free text. */
  boolean isTelling() {
    boolean digits = true;
    for (byte each : id) {
      digits &= each >= '0' && each <= '9';
    }
    return id.length >= SHORTEST || !digits;
  }

  /** Whether the id stands in some text. */
  boolean standsIn(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return standsIn(bytes, 0, bytes.length, bytes.length);
  }

  /** Whether the id stands in what is left of a stream, which is read in pieces. */
  boolean standsIn(InputStream in) throws IOException {
    byte[] bytes = new byte[BUFFER + 2 * (id.length + AROUND)];
    int from = 0;
    int filled = in.readNBytes(bytes, 0, bytes.length);
    while (filled == bytes.length) {
      int until = filled - AROUND - id.length;
      if (standsIn(bytes, from, until, filled)) {
        return true;
      }
      int kept = until - AROUND;
      System.arraycopy(bytes, kept, bytes, 0, filled - kept);
      from = AROUND;
      filled = filled - kept + in.readNBytes(bytes, filled - kept, kept);
    }
    return standsIn(bytes, from, filled, filled);
  }

  private boolean standsIn(byte[] bytes, int from, int until, int filled) {
    for (int at = from; at < until && at + id.length <= filled; at++) {
      if (matches(bytes, at) && isApart(bytes, at, filled)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(byte[] bytes, int at) {
    for (int i = 0; i < id.length; i++) {
      if (bytes[at + i] != id[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean isApart(byte[] bytes, int at, int filled) {
    int behind = at + id.length;
    return !goesOn(at > 0 ? bytes[at - 1] : 0, at > 1 ? bytes[at - 2] : 0)
        && !goesOn(
            behind < filled ? bytes[behind] : 0, behind + 1 < filled ? bytes[behind + 1] : 0);
  }

  private static boolean goesOn(byte next, byte beyond) {
    boolean joins = next == '-' || next == '.' || next == '@' || next == ':';
    return isWord(next) || (joins && isWord(beyond));
  }

  private static boolean isWord(byte value) {
    return value == '_' || (value > 0 && Character.isLetterOrDigit(value));
  }

  /** Whether the id stands in the name of a file, of whose endings none belongs to an id. */
  boolean names(String file) {
    boolean names = standsIn(file);
    for (int dot = file.lastIndexOf('.'); dot > 0 && !names; dot = file.lastIndexOf('.', dot - 1)) {
      names = standsIn(file.substring(0, dot));
    }
    return names;
  }

  /** A path to write down: without the names in which the id stands. */
  String masked(String path) {
    StringBuilder masked = new StringBuilder();
    for (Path name : Path.of(path)) {
      masked.append('/').append(names(name.toString()) ? "(named after the person)" : name);
    }
    boolean rooted = Path.of(path).isAbsolute();
    return rooted || masked.isEmpty() ? masked.toString() : masked.substring(1);
  }
}
