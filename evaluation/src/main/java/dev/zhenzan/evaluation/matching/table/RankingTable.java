package dev.zhenzan.evaluation.matching.table;

import dev.zhenzan.evaluation.matching.KuaiRecFolder;
import dev.zhenzan.evaluation.matching.MatchLog;
import dev.zhenzan.evaluation.matching.Ranker;
import dev.zhenzan.evaluation.matching.Scorer;
import dev.zhenzan.evaluation.matching.Target;
import dev.zhenzan.evaluation.metric.AccountBootstrap;
import dev.zhenzan.evaluation.metric.DiscountedGain;
import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.HistoryTable;
import dev.zhenzan.model.HistoryTable.Kind;
import dev.zhenzan.model.Interval;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToDoubleFunction;

/**
 * Judges families by how far in front of all works, but for those that an account has watched
 * before, they rank those that it watched later. Accounts with nothing later are left out.
 */
public final class RankingTable {
  private static final DiscountedGain GAIN = new DiscountedGain(20);
  private static final int DRAWS = 1_000;
  private static final long SEED = 6;

  private final MatchLog log;
  private final HistoryTable.Lists earlier;
  private final HistoryTable.Lists later;
  private final Workers workers;
  private final AccountBootstrap bootstrap;

  public RankingTable(KuaiRecFolder pairs, Workers workers) {
    this.log = pairs.log();
    this.earlier = log.about().histories().lists(Kind.WATCHED_LONG);
    this.later = pairs.later().lists(Kind.WATCHED_LONG);
    this.workers = workers;
    this.bootstrap = new AccountBootstrap(log.accounts(), DRAWS, SEED);
  }

  /**
   * How well a family does.
   *
   * @param family its name
   * @param gain mean NDCG of 20 places
   * @param choice the settings
   * @param byAccount NDCG of each account; NaN where nothing is later
   */
  public record Row(String family, Interval gain, String choice, double[] byAccount) {}

  /** Judges the setting that does best. */
  public Row judge(Family family) {
    double[] best = {};
    String choice = "";
    for (Ranker ranker : family.grid()) {
      double[] gains = gains(ranker.fit(log, Target.WATCH, workers));
      if (best.length == 0 || mean(gains, account -> 1) > mean(best, account -> 1)) {
        best = gains;
        choice = ranker.name();
      }
    }
    double[] gains = best;
    return new Row(family.name(), bootstrap.interval(weight -> mean(gains, weight)), choice, gains);
  }

  /** By how much one does better than another, account by account. */
  public Interval difference(Row one, Row other) {
    double[] difference = new double[one.byAccount.length];
    Arrays.setAll(difference, account -> one.byAccount[account] - other.byAccount[account]);
    return bootstrap.interval(weight -> mean(difference, weight));
  }

  /** How many accounts are judged. */
  public int judged() {
    int judged = 0;
    for (int account = 0; account < log.accounts(); account++) {
      judged += later.from(account) < later.to(account) ? 1 : 0;
    }
    return judged;
  }

  private static double mean(double[] gains, IntToDoubleFunction weight) {
    double sum = 0;
    double total = 0;
    for (int account = 0; account < gains.length; account++) {
      if (!Double.isNaN(gains[account])) {
        sum += gains[account] * weight.applyAsDouble(account);
        total += weight.applyAsDouble(account);
      }
    }
    return sum / total;
  }

  private double[] gains(Scorer scorer) {
    double[] gains = new double[log.accounts()];
    Ranges.of(gains.length)
        .run(
            workers,
            (from, to) -> {
              double[] scores = new double[log.works()];
              for (int account = from; account < to; account++) {
                gains[account] = gain(scorer, account, scores);
              }
            });
    return gains;
  }

  private double gain(Scorer scorer, int account, double[] scores) {
    BitSet relevant = new BitSet();
    for (int entry = later.from(account); entry < later.to(account); entry++) {
      relevant.set(later.video(entry));
    }
    if (relevant.isEmpty()) {
      return Double.NaN;
    }
    scorer.scoreAll(account, 0, scores);
    for (int entry = earlier.from(account); entry < earlier.to(account); entry++) {
      scores[earlier.video(entry)] = Double.NEGATIVE_INFINITY;
    }
    return GAIN.of(first(scores, GAIN.places()), relevant::get, relevant.cardinality());
  }

  /** The places of the greatest scores, the greatest first; of equal ones the first place first. */
  static int[] first(double[] scores, int most) {
    int[] first = new int[Math.min(most, scores.length)];
    int size = 0;
    for (int work = 0; work < scores.length; work++) {
      int at = size;
      while (at > 0 && scores[work] > scores[first[at - 1]]) {
        at--;
      }
      if (at < first.length) {
        size = Math.min(size + 1, first.length);
        System.arraycopy(first, at, first, at + 1, size - at - 1);
        first[at] = work;
      }
    }
    return first;
  }
}
