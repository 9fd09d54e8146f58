package dev.zhenzan.evaluation.matching;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.model.Interaction;
import dev.zhenzan.model.InteractionTable;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Another future for a log: rows up to a time stay, of later ones accounts, works, kinds with their
 * dwell, and times are each dealt out anew, and a third of accounts and works is replaced by any of
 * the log's. A score of a row up to that time that changes with the future has seen it.
 *
 * @param until the last time that stays, micros
 * @param seed another seed, another future
 */
public record FutureShuffle(long until, long seed) {
  private static final double REPLACED = 1.0 / 3;

  /**
   * The log with another future; it has as many rows, and the same ones at the same places until
   * then.
   */
  public InteractionTable of(InteractionTable table) {
    int[] later = IntStream.range(0, table.size()).filter(row -> table.time(row) > until).toArray();
    Chance chance = Chance.of(seed, "future");
    int[] account = dealt(later, table::account, table.accounts().size(), chance);
    int[] work = dealt(later, table::video, table.videos().size(), chance);
    int[] what = chance.places(later.length, later.length);
    int[] when = chance.places(later.length, later.length);
    InteractionTable.Builder made = SameIds.builder(table);
    int next = 0;
    for (int row = 0; row < table.size(); row++) {
      if (table.time(row) <= until) {
        SameIds.copy(table, row, made);
      } else {
        Interaction act = table.row(later[what[next]]);
        Interaction time = table.row(later[when[next]]);
        SameIds.add(
            new Interaction(
                account[next],
                work[next],
                act.kind(),
                time.time(),
                time.timeStyle(),
                act.context()),
            table.randomExposure(row),
            made);
        next++;
      }
    }
    return made.build();
  }

  /** The log with another future. */
  public MatchLog of(MatchLog log) {
    return log.with(of(log.interactions()));
  }

  /** Values of rows in random order, some replaced by any below {@code bound}. */
  private static int[] dealt(int[] rows, IntUnaryOperator value, int bound, Chance chance) {
    int[] places = chance.places(rows.length, rows.length);
    int[] dealt = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      dealt[i] = chance.happens(REPLACED) ? chance.below(bound) : value.applyAsInt(rows[places[i]]);
    }
    return dealt;
  }
}
