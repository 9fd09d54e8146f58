package dev.zhenzan.audience.match;

import dev.zhenzan.audience.match.logit.Samples;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.HistoryTable;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/** Rows of terms as they were known before each row's time, for the weights to be fitted on. */
final class TermSamples {
  private static final int PART = 1 << 13;

  private final MatchSettings settings;
  private final Samples samples = new Samples(Term.COUNT);
  private final Workers workers;

  TermSamples(MatchSettings settings, Workers workers) {
    this.settings = settings;
    this.workers = workers;
  }

  Samples samples() {
    return samples;
  }

  /**
   * Adds rows of a log as a state sees them that has not absorbed them.
   *
   * @param share of the rows that is taken; exposures by chance are all taken
   */
  void add(MatchLog log, MatchState.Rows rows, TermSheet sheet, double share) {
    RowList list = new RowList();
    for (int row = rows.from(); row < rows.to(); row++) {
      boolean random = (log.labels(row) & MatchLog.RANDOM) != 0;
      if (random || share >= 1 || Draws.uniform(settings.seed(), row, 1) < share) {
        list.add(log.account(row), log.video(row), log.time(row), log.labels(row), log.trust(row));
        if (log.basis() == MatchLog.Basis.POSITIVES) {
          addDrawn(list, log.account(row), log.video(row), log.time(row), sheet.videos());
        }
      }
    }
    fill(list, sheet);
  }

  /**
   * Adds entries of histories as a state sees them that has not absorbed them.
   *
   * @param end when histories end that do not say so, micros
   */
  void add(HistoryTable histories, HistoryFold kept, long end, TermSheet sheet) {
    RowList list = new RowList();
    HistoryTable.Lists lists = histories.lists(HistoryTable.Kind.WATCHED_LONG);
    for (int account = 0; account < sheet.accounts(); account++) {
      long time = histories.until(account).orElse(end);
      for (int entry = lists.from(account); entry < lists.to(account); entry++) {
        int video = lists.video(entry);
        if (kept.has(account, video)) {
          list.add(account, video, time, MatchLog.WATCHED, 1);
          addDrawn(list, account, video, time, sheet.videos());
        }
      }
    }
    fill(list, sheet);
  }

  /** Adds, beside a positive pair, pairs of the same account with videos drawn from all of them. */
  private void addDrawn(RowList list, int account, int video, long time, int videos) {
    for (int i = 0; i < settings.drawn(); i++) {
      long key = (long) video * settings.drawn() + i;
      int drawn = (int) (Draws.uniform(settings.seed() + 2, account, key) * videos);
      if (drawn != video) {
        list.add(account, drawn, time, MatchLog.DRAWN, 1);
      }
    }
  }

  private void fill(RowList list, TermSheet sheet) {
    int first = samples.grow(list.size());
    int parts = (list.size() + PART - 1) / PART;
    workers.run(
        parts,
        part -> {
          int to = Math.min(list.size(), (part + 1) * PART);
          for (int i = part * PART; i < to; i++) {
            int at = (first + i) * Term.COUNT;
            sheet.fill(
                Viewer.of(list.accounts.getInt(i)),
                list.videos.getInt(i),
                list.times.getLong(i),
                samples.values(),
                at);
            samples.label(first + i, list.weights.getDouble(i), list.labels.getInt(i));
          }
        });
  }

  private static final class RowList {
    private final IntArrayList accounts = new IntArrayList();
    private final IntArrayList videos = new IntArrayList();
    private final LongArrayList times = new LongArrayList();
    private final IntArrayList labels = new IntArrayList();
    private final DoubleArrayList weights = new DoubleArrayList();

    void add(int account, int video, long time, int bits, double weight) {
      accounts.add(account);
      videos.add(video);
      times.add(time);
      labels.add(bits);
      weights.add(weight);
    }

    int size() {
      return accounts.size();
    }
  }
}
