package dev.zhenzan.tlog.tile;

import dev.zhenzan.tlog.VerificationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The content of an entry bundle: entries, each behind its length as a big-endian uint16. */
public final class EntryBundle {
  /** The longest entry, in bytes. */
  public static final int MAX_ENTRY = 0xFFFF;

  private EntryBundle() {}

  /**
   * The bundle of these entries.
   *
   * @throws IllegalArgumentException if there are none, more than 256, or one is too long
   */
  public static byte[] encode(List<byte[]> entries) {
    TilePaths.require(0, entries.size());
    int length = 0;
    for (byte[] entry : entries) {
      length += 2 + entry.length;
    }
    byte[] content = new byte[length];
    int at = 0;
    for (byte[] entry : entries) {
      at = put(entry, content, at);
    }
    return content;
  }

  /** Writes the entry behind its length into {@code target} at {@code at}; returns its end. */
  public static int put(byte[] entry, byte[] target, int at) {
    if (entry.length > MAX_ENTRY) {
      throw new IllegalArgumentException("entry: " + entry.length + " bytes, at most " + MAX_ENTRY);
    }
    target[at] = (byte) (entry.length >>> 8);
    target[at + 1] = (byte) entry.length;
    System.arraycopy(entry, 0, target, at + 2, entry.length);
    return at + 2 + entry.length;
  }

  /**
   * The entries of a bundle of {@code width}.
   *
   * @throws VerificationException if the content is not exactly so many entries
   */
  public static List<byte[]> decode(byte[] content, int width) throws VerificationException {
    List<byte[]> entries = new ArrayList<>(width);
    int at = 0;
    for (int i = 0; i < width; i++) {
      if (content.length - at < 2) {
        throw new VerificationException("entry bundle ends before entry " + i + " of " + width);
      }
      int from = at + 2;
      at = from + (((content[at] & 0xFF) << 8) | (content[at + 1] & 0xFF));
      if (at > content.length) {
        throw new VerificationException("entry bundle ends within entry " + i + " of " + width);
      }
      entries.add(Arrays.copyOfRange(content, from, at));
    }
    if (at != content.length) {
      throw new VerificationException(
          "entry bundle has " + (content.length - at) + " bytes behind its " + width + " entries");
    }
    return entries;
  }
}
