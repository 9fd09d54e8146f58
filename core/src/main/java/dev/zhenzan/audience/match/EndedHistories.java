package dev.zhenzan.audience.match;

import dev.zhenzan.model.HistoryTable;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Histories that end within a span of time. One that reaches into the log tells of what the log has
 * not come to yet, and may not be known before it ends.
 *
 * @param table all histories
 * @param unsaid when those end that do not say so, micros
 * @param after the span begins behind this, micros
 * @param upTo the span ends with this, micros
 */
record EndedHistories(HistoryTable table, long unsaid, long after, long upTo) {
  /** All of them. */
  static EndedHistories all(HistoryTable table, long unsaid) {
    return new EndedHistories(table, unsaid, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** Those of all that end in another span. */
  EndedHistories between(long begin, long end) {
    return new EndedHistories(table, unsaid, begin, end);
  }

  /** Whether an account's history is among them. */
  boolean has(int account) {
    return table.has(account) && after < end(account) && end(account) <= upTo;
  }

  /** When an account's history ends, micros. */
  long end(int account) {
    return table.until(account).orElse(unsaid);
  }

  /** The latest end of those of so many accounts. */
  OptionalLong latest(int accounts) {
    return IntStream.range(0, accounts).filter(this::has).mapToLong(this::end).max();
  }
}
