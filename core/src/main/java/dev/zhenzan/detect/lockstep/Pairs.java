package dev.zhenzan.detect.lockstep;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.List;

/** Pairs of cells that share more likers than chance, the most surprising first. */
final class Pairs {
  private final int[] a;
  private final int[] b;
  private final float[] surprise;

  private Pairs(int[] a, int[] b, float[] surprise) {
    this.a = a;
    this.b = b;
    this.surprise = surprise;
  }

  int size() {
    return a.length;
  }

  /** The lower cell of a pair. */
  int a(int pair) {
    return a[pair];
  }

  /** The higher cell of a pair. */
  int b(int pair) {
    return b[pair];
  }

  /** Nats of surprise, the lesser of the two directions. */
  float surprise(int pair) {
    return surprise[pair];
  }

  /** What consecutive cells pair with, cell after cell. */
  static final class Directed {
    private final IntArrayList from = new IntArrayList();
    private final IntArrayList to = new IntArrayList();
    private final IntArrayList surpriseBits = new IntArrayList();

    /** Adds what one cell pairs with; the bits are those of the nats as a float. */
    void add(int cell, int other, int bits) {
      from.add(cell);
      to.add(other);
      surpriseBits.add(bits);
    }
  }

  /**
   * The pairs that are there in both directions.
   *
   * @param parts what all cells pair with, in the order of the cells
   */
  static Pairs mutual(List<Directed> parts, int cells) {
    int[] start = new int[cells + 1];
    parts.forEach(part -> part.from.forEach(cell -> start[cell + 1]++));
    for (int cell = 0; cell < cells; cell++) {
      start[cell + 1] += start[cell];
    }
    long[] toAndBits = new long[start[cells]];
    int size = 0;
    for (Directed part : parts) {
      for (int i = 0; i < part.to.size(); i++) {
        toAndBits[size++] = key(part.to.getInt(i), part.surpriseBits.getInt(i));
      }
    }
    for (int cell = 0; cell < cells; cell++) {
      Arrays.sort(toAndBits, start[cell], start[cell + 1]);
    }
    return sorted(start, toAndBits);
  }

  private static Pairs sorted(int[] start, long[] toAndBits) {
    int[] a = new int[toAndBits.length / 2];
    int[] b = new int[a.length];
    long[] order = new long[a.length];
    int size = 0;
    for (int cell = 0; cell < start.length - 1; cell++) {
      for (int i = start[cell]; i < start[cell + 1]; i++) {
        int other = (int) (toAndBits[i] >>> 32);
        int back = other < cell ? -1 : bits(start, toAndBits, other, cell);
        if (back >= 0) {
          a[size] = cell;
          b[size] = other;
          order[size] = key(~Math.min(back, (int) toAndBits[i]), size);
          size++;
        }
      }
    }
    return ordered(a, b, Arrays.copyOf(order, size));
  }

  /** The surprise of a pair as float bits, which order as the floats do; -1 for none. */
  private static int bits(int[] start, long[] toAndBits, int from, int to) {
    int at = Arrays.binarySearch(toAndBits, start[from], start[from + 1], key(to, 0));
    int place = at < 0 ? -at - 1 : at;
    boolean found = place < start[from + 1] && toAndBits[place] >>> 32 == to;
    return found ? (int) toAndBits[place] : -1;
  }

  private static Pairs ordered(int[] a, int[] b, long[] order) {
    Arrays.sort(order);
    int[] orderedA = new int[order.length];
    int[] orderedB = new int[order.length];
    float[] surprise = new float[order.length];
    for (int i = 0; i < order.length; i++) {
      int pair = (int) order[i];
      orderedA[i] = a[pair];
      orderedB[i] = b[pair];
      surprise[i] = Float.intBitsToFloat(~(int) (order[i] >>> 32));
    }
    return new Pairs(orderedA, orderedB, surprise);
  }

  private static long key(int high, int low) {
    return ((long) high << 32) | low;
  }
}
