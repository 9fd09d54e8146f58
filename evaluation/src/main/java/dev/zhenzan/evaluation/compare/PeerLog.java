package dev.zhenzan.evaluation.compare;

import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Period;
import dev.zhenzan.peers.BlockSearch;
import dev.zhenzan.peers.Entries;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A log as the published searches see it: accounts x videos x hours since its first row.
 *
 * @param table the log
 * @param rows the rows that are looked at: its likes; in a log without likes, its views
 * @param entries one for each of those rows
 */
public record PeerLog(InteractionTable table, int[] rows, Entries entries) {
  private static final long HOUR_MICROS = 3_600_000_000L;

  /** The likes of a log, or its views where it has none. */
  public static PeerLog of(InteractionTable table) {
    int[] likes = rows(table, InteractionKind.LIKE);
    int[] rows = likes.length > 0 ? likes : rows(table, InteractionKind.VIEW);
    long start = table.period().map(Period::from).orElse(0L);
    Entries entries =
        Entries.of(
            IntStream.of(rows).map(table::account).toArray(),
            IntStream.of(rows).map(table::video).toArray(),
            IntStream.of(rows)
                .map(row -> (int) ((table.time(row) - start) / HOUR_MICROS))
                .toArray());
    return new PeerLog(table, rows, entries);
  }

  private static int[] rows(InteractionTable table, InteractionKind kind) {
    return IntStream.range(0, table.size()).filter(row -> table.kind(row) == kind).toArray();
  }

  /** What the searches say of each row of the log. */
  public PeerScores rowScores() {
    return PeerScores.of(this::rowScores);
  }

  /** What they say of each account: the largest of what they say of its rows. */
  public PeerScores accountScores(PeerScores rowScores) {
    return PeerScores.of(peer -> accountScores(rowScores.of(peer)));
  }

  private float[] rowScores(Peer peer) {
    float[] found = BlockSearch.scores(peer.search().blocks(entries, Peer.BLOCKS), entries);
    float[] scores = unseen(table.size());
    for (int i = 0; i < rows.length; i++) {
      scores[rows[i]] = found[i];
    }
    return scores;
  }

  private float[] accountScores(float[] rowScores) {
    float[] scores = unseen(table.accounts().size());
    for (int row : rows) {
      int account = table.account(row);
      scores[account] =
          Float.isNaN(scores[account]) ? rowScores[row] : Math.max(scores[account], rowScores[row]);
    }
    return scores;
  }

  private static float[] unseen(int size) {
    float[] scores = new float[size];
    Arrays.fill(scores, Float.NaN);
    return scores;
  }
}
