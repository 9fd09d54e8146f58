package dev.zhenzan.files.output;

import dev.zhenzan.graph.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes many rows of a CSV side by side and writes them in order: in one round some stretches of
 * rows are made while those made before are written. Used once; not thread-safe.
 */
final class RowsInOrder {
  /** Rows of a stretch: some hundred kilobytes. */
  private static final int STRETCH = 1 << 13;

  private static final int STRETCHES = 8;
  private static final int WRITE = 0;

  private final CsvFile csv;
  private final Maker maker;
  private final AtomicReference<@Nullable OutputException> failure = new AtomicReference<>();
  private List<CsvBytes> made = stretches();
  private List<CsvBytes> written = stretches();

  RowsInOrder(CsvFile csv, Maker maker) {
    this.csv = csv;
    this.maker = maker;
  }

  /** Makes a row; called for many at once. */
  interface Maker {
    void make(CsvBytes csv, int row);
  }

  /**
   * Writes rows 0 to {@code rows - 1}.
   *
   * @throws OutputException if the disk refuses
   */
  void write(int rows, Workers workers) {
    long round = (long) STRETCH * STRETCHES;
    // In the round behind the last row what was made in the last one is written.
    for (long from = 0; from < rows + round; from += round) {
      int first = (int) Math.min(rows, from);
      workers.run(1 + STRETCHES, task -> run(task, first, rows));
      OutputException failed = failure.get();
      if (failed != null) {
        throw failed;
      }
      List<CsvBytes> empty = written;
      written = made;
      made = empty;
    }
  }

  private void run(int task, int first, int rows) {
    if (task == WRITE) {
      writeOut();
      return;
    }
    long from = first + (long) (task - 1) * STRETCH;
    for (int row = (int) Math.min(rows, from); row < Math.min(rows, from + STRETCH); row++) {
      maker.make(made.get(task - 1), row);
    }
  }

  private void writeOut() {
    try {
      written.forEach(csv::add);
    } catch (OutputException e) {
      failure.set(e);
    }
  }

  private static List<CsvBytes> stretches() {
    List<CsvBytes> stretches = new ArrayList<>();
    for (int i = 0; i < STRETCHES; i++) {
      stretches.add(new CsvBytes());
    }
    return stretches;
  }
}
