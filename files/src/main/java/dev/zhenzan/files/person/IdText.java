package dev.zhenzan.files.person;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An id as it stands in bytes: not as a part of a longer one. */
final class IdText {
  /** Shorter ids are not looked for in free text. */
  static final int SHORTEST = 6;

  private final byte[] id;

  IdText(String id) {
    this.id = id.getBytes(UTF_8);
  }

  /** Whether ids like this one are looked for at all. */
  boolean isLookedFor() {
    return id.length >= SHORTEST;
  }

  /** Whether the id stands in some bytes. */
  boolean standsIn(byte[] bytes) {
    for (int at = 0; isLookedFor() && at + id.length <= bytes.length; at++) {
      if (matches(bytes, at) && isApart(bytes, at)) {
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

  private boolean isApart(byte[] bytes, int at) {
    int behind = at + id.length;
    return (at == 0 || !isWord(bytes[at - 1]))
        && (behind == bytes.length || !isWord(bytes[behind]));
  }

  private static boolean isWord(byte value) {
    return value == '_' || (value > 0 && Character.isLetterOrDigit(value));
  }
}
