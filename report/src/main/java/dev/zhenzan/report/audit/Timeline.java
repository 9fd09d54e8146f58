package dev.zhenzan.report.audit;

import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.report.page.LocalClock;
import java.util.Arrays;

/**
 * Rows counted by verdict in stretches of the wall clock: hours where the log is short, days, weeks
 * or more where it is long.
 *
 * <p>A few stray times (a clock set to 1970, a typing error in a year) would press everything else
 * into one bar. The range is therefore that of the middle 99 % of a regular sample, widened by its
 * own length on either side, and no wider than the log; what lies outside is counted.
 */
final class Timeline {
  private static final int SAMPLE = 4096;

  /** A log of minutes is shown among the hours around it. */
  private static final int MIN_BINS = 12;

  private static final int MAX_HOURS = 15 * 24;
  private static final int MAX_BINS = 400;
  private static final int[] DAYS = {1, 7, 28, 364, 3_640, 36_400, 364_000};

  private final LocalClock clock;
  private final long start;
  private final long width;
  private final int[][] counts;
  private long outside;

  private Timeline(LocalClock clock, long from, long to) {
    this.clock = clock;
    this.width = width(to - from);
    long first = Math.floorDiv(from, width) * width;
    int needed = (int) ((to - first) / width) + 1;
    int bins = Math.max(MIN_BINS, needed);
    this.start = first - (bins - needed) / 2 * width;
    this.counts = new int[Verdict.values().length][bins];
  }

  /**
   * Counts the rows of a log.
   *
   * @param subject which rows count
   */
  static Timeline of(AuditResult result, LocalClock clock, Subject subject) {
    InteractionTable table = result.input().interactions();
    long[] range = range(table, clock, subject);
    Timeline timeline = new Timeline(clock, range[0], range[1]);
    for (int row = 0; row < table.size(); row++) {
      if (subject.holds(table, row)) {
        timeline.add(clock.local(table.time(row)), result.verdicts().verdict(row));
      }
    }
    return timeline;
  }

  /** Which rows a report speaks of. */
  enum Subject {
    LIKES,
    INTERACTIONS;

    boolean holds(InteractionTable table, int row) {
      return this == INTERACTIONS || table.kind(row) == InteractionKind.LIKE;
    }
  }

  int bins() {
    return counts[0].length;
  }

  /** Hours that a bin holds. */
  long hoursOfBin() {
    return width / LocalClock.HOUR;
  }

  /** First instant of a bin, micros; a bin after the last one is where the last one ends. */
  long startOf(int bin) {
    return start + bin * width - clock.local(0);
  }

  /** Hours of the wall clock from its zero to a bin's start. */
  long localHour(int bin) {
    return (start + bin * width) / LocalClock.HOUR;
  }

  int count(int bin, Verdict verdict) {
    return counts[verdict.ordinal()][bin];
  }

  int total(int bin) {
    int total = 0;
    for (int[] ofVerdict : counts) {
      total += ofVerdict[bin];
    }
    return total;
  }

  int invalid(int bin) {
    return count(bin, Verdict.INVALID_GENERAL) + count(bin, Verdict.INVALID_SOPHISTICATED);
  }

  /** Rows outside the range. */
  long outside() {
    return outside;
  }

  /** The bin with the most rows, the first of several. */
  int fullest() {
    int fullest = 0;
    for (int bin = 1; bin < bins(); bin++) {
      fullest = total(bin) > total(fullest) ? bin : fullest;
    }
    return fullest;
  }

  /** The bin with the greatest share of invalid rows among those that are not nearly empty. */
  int worst() {
    int worst = fullest();
    long enough = Math.max(1, total(worst) / 4);
    for (int bin = 0; bin < bins(); bin++) {
      boolean worse = (long) invalid(bin) * total(worst) > (long) invalid(worst) * total(bin);
      worst = total(bin) >= enough && worse ? bin : worst;
    }
    return worst;
  }

  private void add(long local, Verdict verdict) {
    long bin = Math.floorDiv(local - start, width);
    if (bin < 0 || bin >= bins()) {
      outside++;
    } else {
      counts[verdict.ordinal()][(int) bin]++;
    }
  }

  private static long width(long span) {
    if (span < MAX_HOURS * LocalClock.HOUR) {
      return LocalClock.HOUR;
    }
    for (int days : DAYS) {
      if (span / (days * LocalClock.DAY) < MAX_BINS) {
        return days * LocalClock.DAY;
      }
    }
    throw new IllegalArgumentException("times lie too far apart, micros: " + span);
  }

  private static long[] range(InteractionTable table, LocalClock clock, Subject subject) {
    long[] sample = new long[SAMPLE];
    int sampled = 0;
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    int stride = table.size() / SAMPLE + 1;
    int seen = 0;
    for (int row = 0; row < table.size(); row++) {
      if (subject.holds(table, row)) {
        long time = clock.local(table.time(row));
        first = Math.min(first, time);
        last = Math.max(last, time);
        if (seen++ % stride == 0) {
          sample[sampled++] = time;
        }
      }
    }
    Arrays.sort(sample, 0, sampled);
    long low = sample[sampled / 200];
    long high = sample[sampled - 1 - sampled / 200];
    long margin = high - low + LocalClock.DAY;
    return new long[] {Math.max(first, low - margin), Math.min(last, high + margin)};
  }
}
