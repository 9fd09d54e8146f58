package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import java.util.Arrays;
import java.util.List;

/** For each account the strata in which it has likes, with how many. */
final class StrataRows {
  private final int[] starts;

  // The stratum and, in the lower half, the likes: they are read together.
  private final long[] entries;

  private StrataRows(int[] starts, long[] entries) {
    this.starts = starts;
    this.entries = entries;
  }

  /**
   * Counts likes.
   *
   * @param strata the stratum of each edge, -1 where its account does not count
   */
  static StrataRows of(LikeGraph graph, Numbers strata, Workers workers) {
    int[] starts = new int[graph.accounts() + 1];
    List<long[]> parts =
        Ranges.of(graph.accounts())
            .map(
                workers,
                (from, to) -> {
                  Part part = new Part(strata);
                  for (int account = from; account < to; account++) {
                    starts[account + 1] = part.add(graph.start(account), graph.end(account));
                  }
                  return part.entries();
                });
    for (int account = 0; account < graph.accounts(); account++) {
      starts[account + 1] += starts[account];
    }
    return new StrataRows(starts, joined(parts, starts[graph.accounts()]));
  }

  private static long[] joined(List<long[]> parts, int size) {
    long[] entries = new long[size];
    int at = 0;
    for (long[] part : parts) {
      System.arraycopy(part, 0, entries, at, part.length);
      at += part.length;
    }
    return entries;
  }

  /** The entries of some accounts. */
  private static final class Part {
    private final int[] stratumOf;
    private final int[] count;
    private long[] entries = new long[1 << 10];
    private int size;

    Part(Numbers strata) {
      this.stratumOf = strata.of();
      this.count = new int[strata.size()];
    }

    /** Adds the edges of an account; answers of how many strata they are. */
    int add(int start, int end) {
      if (size + end - start > entries.length) {
        entries = Arrays.copyOf(entries, Math.max(size + end - start, 2 * entries.length));
      }
      int before = size;
      for (int edge = start; edge < end; edge++) {
        int stratum = stratumOf[edge];
        if (stratum >= 0 && count[stratum]++ == 0) {
          entries[size++] = (long) stratum << 32;
        }
      }
      for (int i = before; i < size; i++) {
        int stratum = (int) (entries[i] >>> 32);
        entries[i] |= count[stratum];
        count[stratum] = 0;
      }
      return size - before;
    }

    long[] entries() {
      return Arrays.copyOf(entries, size);
    }
  }

  /** Where an account's strata start; they end where the next account's start. */
  int start(int account) {
    return starts[account];
  }

  int end(int account) {
    return starts[account + 1];
  }

  int stratum(int position) {
    return (int) (entries[position] >>> 32);
  }

  int likes(int position) {
    return (int) entries[position];
  }

  /** Reads the ends of a row, so that they are in the cache; answers a meaningless sum. */
  long endsOf(int start, int end) {
    return start == end ? 0 : entries[start] + entries[end - 1];
  }
}
