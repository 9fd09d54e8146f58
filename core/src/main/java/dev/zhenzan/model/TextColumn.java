package dev.zhenzan.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A growing column of texts as UTF-8 in pages, so that all together may be larger than an array; a
 * text costs its bytes and 12 more. What was replaced keeps its room.
 */
final class TextColumn {
  private static final int PAGE = 1 << 18;

  private final List<byte[]> pages = new ArrayList<>();
  private long[] position = {};
  private int[] length = {};
  private int used = PAGE;

  /** The text of a row; empty where none was set. */
  String get(int row) {
    if (row >= length.length || length[row] == 0) {
      return "";
    }
    byte[] page = pages.get((int) (position[row] >>> 32));
    return new String(page, (int) position[row], length[row], StandardCharsets.UTF_8);
  }

  void set(int row, String text) {
    if (text.isEmpty() && row >= length.length) {
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (row >= length.length) {
      int capacity = Math.addExact(row, (row >> 1) + 16);
      position = Arrays.copyOf(position, capacity);
      length = Arrays.copyOf(length, capacity);
    }
    position[row] = append(utf8);
    length[row] = utf8.length;
  }

  /** The texts so far, to which this column may add without changing them. */
  TextColumn copy() {
    TextColumn copy = new TextColumn();
    copy.pages.addAll(pages);
    copy.position = position.clone();
    copy.length = length.clone();
    return copy;
  }

  private long append(byte[] utf8) {
    if (used + utf8.length > PAGE || pages.isEmpty()) {
      pages.add(new byte[Math.max(PAGE, utf8.length)]);
      used = 0;
    }
    System.arraycopy(utf8, 0, pages.getLast(), used, utf8.length);
    long at = (long) (pages.size() - 1) << 32 | used;
    used += utf8.length;
    return at;
  }
}
