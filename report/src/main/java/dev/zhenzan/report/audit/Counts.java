package dev.zhenzan.report.audit;

import dev.zhenzan.model.Verdict;

/** How many of something fell under each verdict. */
final class Counts {
  private final long[] byVerdict = new long[Verdict.values().length];

  void add(Verdict verdict) {
    byVerdict[verdict.ordinal()]++;
  }

  long of(Verdict verdict) {
    return byVerdict[verdict.ordinal()];
  }

  long invalid() {
    return of(Verdict.INVALID_GENERAL) + of(Verdict.INVALID_SOPHISTICATED);
  }

  long total() {
    long total = 0;
    for (long count : byVerdict) {
      total += count;
    }
    return total;
  }
}
