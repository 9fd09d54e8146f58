package dev.zhenzan.model;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * A growing column of non-negative ints or {@link InteractionTable#ABSENT}, as narrow as asked for,
 * that takes no memory until the first present value.
 */
final class IntColumn {
  /** Bytes a value takes; a value too large for the width is kept as the largest that fits. */
  enum Width {
    BYTE(1, Byte.MAX_VALUE),
    SHORT(2, Short.MAX_VALUE),
    INT(4, Integer.MAX_VALUE);

    private final int bytes;
    private final int max;

    Width(int bytes, int max) {
      this.bytes = bytes;
      this.max = max;
    }
  }

  private final Width width;
  private byte[] narrow = {};
  private short[] medium = {};
  private int[] wide = {};

  IntColumn(Width width) {
    this.width = width;
  }

  boolean present() {
    return capacity() > 0;
  }

  int get(int row) {
    if (row >= capacity()) {
      return InteractionTable.ABSENT;
    }
    return switch (width) {
      case BYTE -> narrow[row];
      case SHORT -> medium[row];
      case INT -> wide[row];
    };
  }

  void set(int row, int value) {
    if (value == InteractionTable.ABSENT && row >= capacity()) {
      return;
    }
    if (row >= capacity()) {
      resize(row + (row >> 1) + 16);
    }
    int kept = Math.min(value, width.max);
    switch (width) {
      case BYTE -> narrow[row] = (byte) kept;
      case SHORT -> medium[row] = (short) kept;
      case INT -> wide[row] = kept;
    }
  }

  /**
   * Sets values from a row on.
   *
   * @param values the first {@code count} of them, each standing for what {@code meaning} says
   */
  void append(int row, IntColumn values, int count, IntUnaryOperator meaning) {
    for (int i = 0; values.present() && i < count; i++) {
      int value = values.get(i);
      set(row + i, value == InteractionTable.ABSENT ? value : meaning.applyAsInt(value));
    }
  }

  /** Forgets all values and takes no memory. */
  void clear() {
    narrow = new byte[0];
    medium = new short[0];
    wide = new int[0];
  }

  IntColumn trimmed(int size) {
    IntColumn trimmed = new IntColumn(width);
    if (present()) {
      trimmed.narrow = narrow;
      trimmed.medium = medium;
      trimmed.wide = wide;
      trimmed.resize(size);
    }
    return trimmed;
  }

  long bytes() {
    return (long) capacity() * width.bytes;
  }

  private int capacity() {
    return switch (width) {
      case BYTE -> narrow.length;
      case SHORT -> medium.length;
      case INT -> wide.length;
    };
  }

  private void resize(int capacity) {
    int before = Math.min(capacity(), capacity);
    switch (width) {
      case BYTE -> {
        narrow = Arrays.copyOf(narrow, capacity);
        Arrays.fill(narrow, before, capacity, (byte) InteractionTable.ABSENT);
      }
      case SHORT -> {
        medium = Arrays.copyOf(medium, capacity);
        Arrays.fill(medium, before, capacity, (short) InteractionTable.ABSENT);
      }
      case INT -> {
        wide = Arrays.copyOf(wide, capacity);
        Arrays.fill(wide, before, capacity, InteractionTable.ABSENT);
      }
    }
  }
}
