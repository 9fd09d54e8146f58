package dev.zhenzan.audience.profile;

import java.util.Arrays;

/**
 * For each account a short list of tags with masses. Lists lie in common arrays and double in place
 * of their end; what they leave behind is less than what they hold.
 */
final class TagSlots {
  private static final int FEWEST = 2;

  private final int max;
  private int[] start = new int[0];
  private byte[] used = new byte[0];
  private byte[] room = new byte[0];
  private int[] tag = new int[1 << 8];
  private float[] mass = new float[1 << 8];
  private int end;

  /** Lists of at most {@code max} tags. */
  TagSlots(int max) {
    this.max = max;
  }

  /** At least one more than the greatest account with a list. */
  int accounts() {
    return used.length;
  }

  int used(int account) {
    return account < used.length ? used[account] : 0;
  }

  int tag(int account, int slot) {
    return tag[start[account] + slot];
  }

  float mass(int account, int slot) {
    return mass[start[account] + slot];
  }

  /**
   * Adds to a tag's mass, which never falls below 0; only a positive mass takes a slot.
   *
   * @return what was lost of the account's masses, the one added included
   */
  double add(int account, int which, float added) {
    reserve(account);
    int slot = slot(account, which);
    if (slot < used[account]) {
      int at = start[account] + slot;
      mass[at] = Math.max(0, mass[at] + added);
      return 0;
    }
    if (added <= 0) {
      return 0;
    }
    return slot < max ? append(account, which, added) : makeRoom(account, which, added);
  }

  private int slot(int account, int which) {
    int slot = 0;
    while (slot < used[account] && tag[start[account] + slot] != which) {
      slot++;
    }
    return slot;
  }

  private double append(int account, int which, float added) {
    int count = used[account];
    if (count == room[account]) {
      move(account, Math.min(max, Math.max(FEWEST, 2 * count)));
    }
    tag[start[account] + count] = which;
    mass[start[account] + count] = added;
    used[account]++;
    return 0;
  }

  private void move(int account, int wider) {
    if (tag.length - end < wider) {
      int grown = Math.addExact(tag.length, (tag.length >> 1) + wider);
      tag = Arrays.copyOf(tag, grown);
      mass = Arrays.copyOf(mass, grown);
    }
    System.arraycopy(tag, start[account], tag, end, used[account]);
    System.arraycopy(mass, start[account], mass, end, used[account]);
    start[account] = end;
    room[account] = (byte) wider;
    end += wider;
  }

  /** Misra and Gries: takes the least mass, that of the new tag included, from every tag. */
  private double makeRoom(int account, int which, float added) {
    float least = added;
    for (int slot = 0; slot < max; slot++) {
      least = Math.min(least, mass(account, slot));
    }
    for (int slot = 0; slot < max; slot++) {
      mass[start[account] + slot] -= least;
    }
    dropEmpty(account);
    if (added > least) {
      append(account, which, added - least);
    }
    return least * (max + 1.0);
  }

  private void dropEmpty(int account) {
    int from = start[account];
    int kept = 0;
    for (int slot = 0; slot < used[account]; slot++) {
      if (mass[from + slot] > 0) {
        tag[from + kept] = tag[from + slot];
        mass[from + kept++] = mass[from + slot];
      }
    }
    used[account] = (byte) kept;
  }

  /** Takes a tag away. */
  void remove(int account, int which) {
    int slot = slot(account, which);
    if (slot < used[account]) {
      mass[start[account] + slot] = 0;
      dropEmpty(account);
    }
  }

  /** Takes all tags away. */
  void clear(int account) {
    used[account] = 0;
  }

  /** Multiplies all masses. */
  void scale(float factor) {
    for (int i = 0; i < end; i++) {
      mass[i] *= factor;
    }
  }

  private void reserve(int account) {
    if (account >= used.length) {
      int capacity = Math.max(account + 1, Math.addExact(used.length, used.length >> 1));
      used = Arrays.copyOf(used, capacity);
      room = Arrays.copyOf(room, capacity);
      start = Arrays.copyOf(start, capacity);
    }
  }
}
