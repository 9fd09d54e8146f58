package dev.zhenzan.cli.machine;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory that an audit may take, in bytes. The launcher gives Java its heap by the same sums,
 * so that heap, DuckDB and what Java itself takes stay within the whole.
 *
 * @param whole what the process may hold in all
 * @param heap Java's heap
 * @param duckdb what DuckDB may take where Parquet is read or written
 */
public record MemoryBudget(long whole, long heap, long duckdb) {
  /** Below this not even a small log fits. */
  static final long LEAST = 384L << 20;

  /** What Java takes beside its heap: its code, the compiler's and the collector's own. */
  private static final long JAVA = 160L << 20;

  private static final long HEAP_SHARE_OF_JAVA = 32;
  private static final long SHARE_OF_DUCKDB = 16;
  private static final long LEAST_DUCKDB = 128L << 20;
  private static final long MOST_DUCKDB = 512L << 20;
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([kmgt])");

  /** Reads a size such as {@code 900m} or {@code 14g}, in powers of 1024; empty if it is none. */
  public static OptionalLong parse(String text) {
    Matcher matcher = SIZE.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    int power = 1 + "kmgt".indexOf(matcher.group(2));
    return OptionalLong.of(Long.parseLong(matcher.group(1)) << (10 * power));
  }

  /**
   * The budget of this process.
   *
   * @param whole what it may hold, at least {@link #LEAST}; without it what its heap may become and
   *     what goes with that
   * @param maxHeap the most that its heap may become
   */
  public static MemoryBudget of(Optional<Long> whole, long maxHeap) {
    return whole
        .map(bytes -> new MemoryBudget(bytes, Math.min(maxHeap, heapOf(bytes)), duckdbOf(bytes)))
        .orElseGet(() -> new MemoryBudget(around(maxHeap), maxHeap, duckdbOf(around(maxHeap))));
  }

  /** Java's heap in a whole of so many bytes, to the MiB, where Parquet may be read or written. */
  public static long heapOf(long whole) {
    return (whole - beside(whole)) >> 20 << 20;
  }

  private static long beside(long whole) {
    return JAVA + whole / HEAP_SHARE_OF_JAVA + duckdbOf(whole);
  }

  private static long duckdbOf(long whole) {
    return Math.clamp(whole / SHARE_OF_DUCKDB, LEAST_DUCKDB, MOST_DUCKDB);
  }

  /** The smallest whole whose heap is this one, the inverse of {@link #heapOf}. */
  private static long around(long heap) {
    long whole = heap;
    long more = beside(whole);
    // What is beside the heap grows by less than a tenth of what the whole grows by.
    while (whole < heap + more) {
      whole = heap + more;
      more = beside(whole);
    }
    return whole;
  }

  /** The smallest whole, in full tenths of GiB, whose heap holds so many bytes. */
  static long wholeFor(long heap) {
    long tenth = (1L << 30) / 10;
    long whole = Math.max(LEAST, tenth);
    while (heapOf(whole) < heap) {
      whole += Math.max(tenth, (heap - heapOf(whole)) / tenth * tenth);
    }
    return whole;
  }
}
