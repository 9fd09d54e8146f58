package dev.zhenzan.evaluation.counter;

import dev.zhenzan.detect.counter.CounterDetector;
import dev.zhenzan.model.CounterTable;
import dev.zhenzan.pipeline.counter.CounterAudit;
import java.util.OptionalDouble;

/** When a watch that judges a work at its snapshots first calls it suspect. */
final class Delay {
  /** Looks per work, before the last gap is gone through snapshot by snapshot. */
  private static final int LOOKS = 24;

  private static final double MICROS_AN_HOUR = 3.6e9;

  private final CounterAudit audit;
  private final CounterTable table;
  private final int work;

  private Delay(CounterAudit audit, CounterTable table, int work) {
    this.audit = audit;
    this.table = table;
    this.work = work;
  }

  /** Hours from an instant to the first call; empty where the work is never called. */
  static OptionalDouble hours(CounterAudit audit, CounterTable table, int work, long begun) {
    Delay delay = new Delay(audit, table, work);
    int first = table.start(work);
    while (first < table.end(work) && table.time(first) < begun) {
      first++;
    }
    int row = delay.firstCall(first);
    return row < 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((table.time(row) - begun) / MICROS_AN_HOUR);
  }

  private int firstCall(int first) {
    int stride = Math.max(1, (table.end(work) - first) / LOOKS);
    int before = first;
    for (int row = first; row < table.end(work); row += stride) {
      if (called(row)) {
        while (!called(before)) {
          before++;
        }
        return before;
      }
      before = row + 1;
    }
    return called(table.end(work) - 1) ? table.end(work) - 1 : -1;
  }

  private boolean called(int row) {
    return audit.judgeUntil(work, table.time(row)).score().probability().estimate()
        >= CounterDetector.SUSPECT;
  }
}
