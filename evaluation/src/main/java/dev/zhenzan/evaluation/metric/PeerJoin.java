package dev.zhenzan.evaluation.metric;

import dev.zhenzan.evaluation.compare.Contest;
import dev.zhenzan.evaluation.compare.PeerLog;
import dev.zhenzan.evaluation.compare.PeerScores;
import dev.zhenzan.evaluation.world.Labels;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.AuditReader;
import dev.zhenzan.files.source.AuditSources;
import dev.zhenzan.files.source.ReadListener;
import dev.zhenzan.files.source.Reject;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.model.InteractionTable;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Joins what published searches say of a log with its truth. The log is read from the file of truth
 * itself, of which every row that can be read as an interaction is one, in its order.
 */
final class PeerJoin {
  private static final int NONE = -1;

  private final Path file;
  private final InteractionTable table;
  private final LongOpenHashSet unread;
  private final PeerScores rowScores;
  private final PeerScores accountScores;

  private PeerJoin(Path file, InteractionTable table, LongOpenHashSet unread) {
    this.file = file;
    this.table = table;
    this.unread = unread;
    PeerLog log = PeerLog.of(table);
    this.rowScores = log.rowScores();
    this.accountScores = log.accountScores(rowScores);
  }

  /**
   * Reads the log and runs the searches.
   *
   * @throws UnusableFileException if no row can be read
   */
  static PeerJoin read(Path truth) {
    List<Reject> rejects = new ArrayList<>();
    InteractionTable table =
        AuditReader.read(
                AuditSources.of(truth), Resources.usual(), rejects::add, ReadListener.none())
            .input()
            .interactions();
    if (table.size() == 0) {
      throw new UnusableFileException(truth, "no row can be compared" + firstOf(rejects));
    }
    LongOpenHashSet unread = new LongOpenHashSet();
    rejects.forEach(reject -> unread.add(reject.line()));
    return new PeerJoin(truth, table, unread);
  }

  private static String firstOf(List<Reject> rejects) {
    return rejects.stream()
        .findFirst()
        .map(
            first ->
                "; line %d, column %s: %s".formatted(first.line(), first.column(), first.reason()))
        .orElse(": there is none");
  }

  /** Rows of the truth that cannot be read as an interaction. */
  int unread() {
    return unread.size();
  }

  /** What is compared of the interactions: those that the searches look at. */
  Contest ofInteractions(TruthJoin truth) {
    int[] rows = rows(truth);
    return contest(truth, place -> rows[place], rowScores);
  }

  /** What is compared of the accounts: those with an interaction that the searches look at. */
  Contest ofAccounts(TruthJoin truth) {
    return contest(truth, place -> table.accounts().find(truth.key(place)), accountScores);
  }

  /** The row of the log of each row of the truth. */
  private int[] rows(TruthJoin truth) {
    int[] rows = new int[truth.rows()];
    int next = 0;
    for (int place = 0; place < rows.length; place++) {
      rows[place] = unread.contains(truth.line(place)) ? NONE : next++;
    }
    if (next != table.size()) {
      throw new UnusableFileException(
          file,
          "its rows cannot be told apart (%d or %d): see to its quotes"
              .formatted(next, table.size()));
    }
    return rows;
  }

  private static Contest contest(TruthJoin truth, IntUnaryOperator thingOf, PeerScores scores) {
    int[] things = IntStream.of(truth.matched()).map(thingOf).toArray();
    int[] kept =
        IntStream.range(0, things.length)
            .filter(i -> things[i] != NONE && scores.seen(things[i]))
            .toArray();
    Judged judged = truth.judged();
    return new Contest(
        labels(judged.truth(), kept),
        called(judged, kept),
        probability(judged, kept),
        scores.pick(IntStream.of(kept).map(i -> things[i]).toArray()));
  }

  private static float[] probability(Judged judged, int[] places) {
    float[] probability = new float[places.length];
    for (int i = 0; i < probability.length; i++) {
      probability[i] = judged.probability()[places[i]];
    }
    return probability;
  }

  private static boolean[] called(Judged judged, int[] places) {
    boolean[] called = new boolean[places.length];
    for (int i = 0; i < called.length; i++) {
      called[i] = judged.calledInvalid()[places[i]];
    }
    return called;
  }

  private static Labels labels(Labels truth, int[] places) {
    Labels.Builder labels = new Labels.Builder(places.length);
    for (int i = 0; i < places.length; i++) {
      labels.set(i, truth.label(places[i]), truth.family(places[i]));
    }
    return labels.build();
  }
}
