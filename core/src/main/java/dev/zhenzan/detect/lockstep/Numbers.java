package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.List;

/**
 * Dense numbers for keys, in the order in which these first come.
 *
 * @param of the number of each place; -1 where it has none
 * @param size how many numbers there are
 */
record Numbers(int[] of, int size) {
  /** A key that has no number. */
  static final long NONE = -1;

  /** The key of each place, not negative, or {@link #NONE}. */
  interface Keys {
    long key(int place);
  }

  /** Numbers the keys of places from 0 to {@code places - 1}. */
  static Numbers of(int places, Keys keys, Workers workers) {
    int[] numbers = new int[places];
    Ranges ranges = Ranges.of(places);
    List<Part> parts = ranges.map(workers, (from, to) -> Part.of(keys, from, to, numbers));
    Part all = new Part();
    int[][] numberOf = parts.stream().map(part -> part.within(all)).toArray(int[][]::new);
    workers.run(parts.size(), part -> renumber(parts.get(part), numberOf[part], numbers));
    return new Numbers(numbers, all.keys.size());
  }

  private static void renumber(Part part, int[] numberOf, int[] numbers) {
    for (int place = part.from; place < part.to; place++) {
      numbers[place] = numbers[place] < 0 ? -1 : numberOf[numbers[place]];
    }
  }

  /** The keys of consecutive places by their numbers among these. */
  private static final class Part {
    /** Keys below this are looked up in a table. */
    private static final int SMALL = 1 << 15;

    // One more than the number of each small key.
    private final int[] small = new int[SMALL];
    private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
    private final LongArrayList keys = new LongArrayList();
    private int from;
    private int to;

    Part() {
      numbers.defaultReturnValue(-1);
    }

    static Part of(Keys keys, int from, int to, int[] numbers) {
      Part part = new Part();
      part.from = from;
      part.to = to;
      long last = NONE;
      int lastNumber = -1;
      for (int place = from; place < to; place++) {
        long key = keys.key(place);
        if (key != last) {
          last = key;
          lastNumber = key == NONE ? -1 : part.number(key);
        }
        numbers[place] = lastNumber;
      }
      return part;
    }

    private int number(long key) {
      if (key >= SMALL) {
        return numberOfLarge(key);
      }
      if (small[(int) key] == 0) {
        keys.add(key);
        small[(int) key] = keys.size();
      }
      return small[(int) key] - 1;
    }

    private int numberOfLarge(long key) {
      int number = numbers.get(key);
      if (number < 0) {
        number = keys.size();
        numbers.put(key, number);
        keys.add(key);
      }
      return number;
    }

    /** The number of each key among those of another part, which takes up what it has not. */
    int[] within(Part other) {
      int[] numberOf = new int[keys.size()];
      for (int number = 0; number < numberOf.length; number++) {
        numberOf[number] = other.number(keys.getLong(number));
      }
      return numberOf;
    }
  }
}
