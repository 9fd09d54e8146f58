package dev.zhenzan.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Gives each distinct id text a dense int, in the order of first sight, and gives the text back.
 *
 * <p>Texts are kept as UTF-8 in one byte array; look-up is open addressing with linear probing at a
 * load of at most one half, so an id costs its bytes plus 20 to 36. A slot holds the hash beside
 * the id: texts lie anywhere in memory, and only that of the id found is worth the way there. Not
 * thread-safe while ids are added; safe for any number of readers afterwards.
 */
public final class IdDictionary {
  /** What {@link #find} answers for a text that was never interned. */
  public static final int ABSENT = -1;

  /** What the virtual machine can hold in one array. */
  private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

  /** An empty slot; the low half of every other is an id, and so not negative. */
  private static final long EMPTY = -1;

  /** Ids whose look-ups overlap. */
  private static final int BLOCK = 64;

  private byte[] texts = new byte[1 << 10];
  private int[] starts = new int[1 << 6];
  private long[] slots = new long[1 << 7];
  private int size;

  /** A dictionary without ids. */
  public IdDictionary() {
    Arrays.fill(slots, EMPTY);
  }

  /** How many distinct ids there are; ids run from 0 to this less one. */
  public int size() {
    return size;
  }

  /** The int of a text, given out now if it is new. */
  public int intern(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return intern(utf8, 0, utf8.length);
  }

  /**
   * The int of the text whose UTF-8 bytes are {@code utf8[from, to)}, given out now if it is new.
   */
  public int intern(byte[] utf8, int from, int to) {
    return intern(hash(utf8, from, to), utf8, from, to);
  }

  private int intern(int hash, byte[] utf8, int from, int to) {
    int slot = slot(hash, utf8, from, to);
    if (slots[slot] != EMPTY) {
      return (int) slots[slot];
    }
    int id = append(utf8, from, to);
    slots[slot] = entry(hash, id);
    if (2 * size > slots.length) {
      rehash();
    }
    return id;
  }

  /**
   * Interns all ids of another dictionary in their order, which takes about half the time that
   * calls for each would: the ways into memory of a block of ids are gone together.
   *
   * @param ints takes for each id of {@code other} the int given out here
   */
  public void internAll(IdDictionary other, int[] ints) {
    int[] hashes = new int[BLOCK];
    long[] firsts = new long[BLOCK];
    for (int from = 0; from < other.size; from += BLOCK) {
      int count = Math.min(other.size - from, BLOCK);
      for (int i = 0; i < count; i++) {
        hashes[i] = hash(other.texts, other.starts[from + i], other.starts[from + i + 1]);
        firsts[i] = slots[hashes[i] & (slots.length - 1)];
      }
      for (int i = 0; i < count; i++) {
        ints[from + i] = intern(firsts[i], hashes[i], other, from + i);
      }
    }
  }

  /** Interns an id of another dictionary, for which a slot was looked at that may be its own. */
  private int intern(long seen, int hash, IdDictionary other, int id) {
    int from = other.starts[id];
    int to = other.starts[id + 1];
    return seen != EMPTY && matches(seen, hash, other.texts, from, to)
        ? (int) seen
        : intern(hash, other.texts, from, to);
  }

  /** Forgets all ids and keeps the room. */
  void clear() {
    if (size > 0) {
      Arrays.fill(slots, EMPTY);
      size = 0;
    }
  }

  /** The int of a text, or {@link #ABSENT}. */
  public int find(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return find(utf8, 0, utf8.length);
  }

  /** The int of the text whose UTF-8 bytes are {@code utf8[from, to)}, or {@link #ABSENT}. */
  public int find(byte[] utf8, int from, int to) {
    return (int) slots[slot(hash(utf8, from, to), utf8, from, to)];
  }

  /** The text of an id, 0 to {@code size() - 1}. */
  public String text(int id) {
    checkId(id);
    return new String(texts, starts[id], starts[id + 1] - starts[id], StandardCharsets.UTF_8);
  }

  /** The number of UTF-8 bytes of an id's text. */
  public int utf8Length(int id) {
    checkId(id);
    return starts[id + 1] - starts[id];
  }

  /** Copies an id's UTF-8 bytes into {@code target} at {@code at}; answers the position after. */
  public int copyUtf8(int id, byte[] target, int at) {
    int length = utf8Length(id);
    System.arraycopy(texts, starts[id], target, at, length);
    return at + length;
  }

  private void checkId(int id) {
    if (id < 0 || id >= size) {
      throw new IllegalArgumentException("id must be in [0, " + size + "): " + id);
    }
  }

  private int append(byte[] utf8, int from, int to) {
    int start = starts[size];
    int end = Math.addExact(start, to - from);
    if (end > texts.length) {
      texts = Arrays.copyOf(texts, (int) Math.min(Math.max(2L * texts.length, end), MAX_ARRAY));
    }
    System.arraycopy(utf8, from, texts, start, to - from);
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[size + 1] = end;
    return size++;
  }

  private int slot(int hash, byte[] utf8, int from, int to) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != EMPTY && !matches(slots[slot], hash, utf8, from, to)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean matches(long entry, int hash, byte[] utf8, int from, int to) {
    int id = (int) entry;
    return (int) (entry >>> 32) == hash
        && Arrays.equals(texts, starts[id], starts[id + 1], utf8, from, to);
  }

  private void rehash() {
    long[] before = slots;
    slots = new long[2 * before.length];
    Arrays.fill(slots, EMPTY);
    int mask = slots.length - 1;
    for (long entry : before) {
      if (entry != EMPTY) {
        int slot = (int) (entry >>> 32) & mask;
        while (slots[slot] != EMPTY) {
          slot = (slot + 1) & mask;
        }
        slots[slot] = entry;
      }
    }
  }

  private static long entry(int hash, int id) {
    return (long) hash << 32 | id;
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = 0x811C9DC5;
    for (int i = from; i < to; i++) {
      hash = (hash ^ bytes[i]) * 0x01000193;
    }
    hash ^= hash >>> 15;
    hash *= 0x2C1B3C6D;
    return hash ^ (hash >>> 12);
  }
}
