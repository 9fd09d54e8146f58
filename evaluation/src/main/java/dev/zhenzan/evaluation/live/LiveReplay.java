package dev.zhenzan.evaluation.live;

import dev.zhenzan.evaluation.world.World;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.VerdictTable;
import dev.zhenzan.pipeline.Audit;
import dev.zhenzan.pipeline.StageListener;
import dev.zhenzan.pipeline.live.LiveGuard;
import dev.zhenzan.pipeline.live.LiveGuard.Judgement;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Gives a guard the rows of a world in the order of their times, some at once. Used once. */
final class LiveReplay {
  private final World world;
  private final InteractionTable table;
  private final LiveGuard guard;
  private final int window;
  private final int step;
  private final Sight first;
  private final Sight last;
  private final BitSet everCalled = new BitSet();
  private final int[] arrivedAtCall;

  LiveReplay(World world, Workers workers, int window, int step) {
    this.world = world;
    this.table = world.input().interactions();
    this.guard = new LiveGuard(new Audit(workers, StageListener.none()), window);
    this.window = window;
    this.step = step;
    this.first = new Sight(world);
    this.last = new Sight(world);
    this.arrivedAtCall = new int[table.size()];
  }

  /**
   * What came of it.
   *
   * @param filling at the first word on rows that came in before the window was full
   * @param first at the first word on the others
   * @param last at the last word on those, before they left the window or the log ended
   * @param rowsUntilCalled rows that came in between an invalid row and its first call, the median
   *     over those called
   * @param hoursUntilCalled the same in hours of the log
   */
  record Outcome(
      Sight.Quality filling,
      Sight.Quality first,
      Sight.Quality last,
      double rowsUntilCalled,
      double hoursUntilCalled) {}

  Outcome run() {
    for (int from = 0; from < table.size(); from += step) {
      int to = Math.min(table.size(), from + step);
      guard.take(world.input(), from, to);
      note(guard.judge(), from, to);
    }
    double rows = median(row -> arrivedAtCall[row] - row);
    double micros = median(row -> table.time(arrivedAtCall[row] - 1) - table.time(row));
    int full = Math.min(window, table.size());
    return new Outcome(
        first.quality(0, full),
        first.quality(full, table.size()),
        last.quality(full, table.size()),
        rows,
        micros / 3.6e9);
  }

  /** At the last word on every row. */
  Sight.Quality last() {
    return last.quality(0, table.size());
  }

  private void note(Judgement judgement, int from, int to) {
    VerdictTable verdicts = judgement.result().verdicts();
    int begin = (int) judgement.first();
    for (int row = begin; row < to; row++) {
      last.note(row, verdicts, row - begin);
      if (row >= from) {
        first.note(row, verdicts, row - begin);
      }
      if (last.called(row) && !everCalled.get(row)) {
        everCalled.set(row);
        arrivedAtCall[row] = to;
      }
    }
  }

  private double median(IntToLongFunction of) {
    long[] sorted =
        IntStream.range(0, table.size())
            .filter(everCalled::get)
            .filter(row -> world.truth().interactions().label(row) == 1)
            .mapToLong(of)
            .toArray();
    Arrays.sort(sorted);
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }
}
