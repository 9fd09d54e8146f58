package dev.zhenzan.evaluation.matching.baseline;

import dev.zhenzan.evaluation.matching.Exposures;
import dev.zhenzan.evaluation.matching.MatchLog;
import dev.zhenzan.evaluation.matching.Ranker;
import dev.zhenzan.evaluation.matching.Scorer;
import dev.zhenzan.evaluation.matching.Target;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.HistoryTable;
import java.util.BitSet;

/**
 * The share of exposures that came true, of each work or of each account.
 *
 * <p>{@code rate = (t + h t' g / g' + s g) / (n + h n' + s)}, with t of n exposures of the log that
 * came true, t' of n' watched works of the histories, and g and g' the shares over everything:
 * histories hold only what was clicked and have a higher one.
 *
 * @param of what has a rate
 * @param smoothing s, exposures of the mean rate that are added
 * @param historyWeight h, what a watched work of the histories counts
 */
public record Rate(Of of, double smoothing, double historyWeight) implements Ranker {
  /** What has a rate. */
  public enum Of {
    WORK,
    ACCOUNT;

    int of(int account, int work) {
      return this == WORK ? work : account;
    }
  }

  @Override
  public String name() {
    return "%s rate, smoothing %s, histories %s"
        .formatted(of == Of.WORK ? "work" : "account", smoothing, historyWeight);
  }

  @Override
  public Scorer fit(MatchLog log, Target target, Workers workers) {
    double[] rate = rates(log, target);
    return new Scorer() {
      @Override
      public double score(int account, int work, long time) {
        return rate[of.of(account, work)];
      }

      @Override
      public boolean isProbability() {
        return true;
      }
    };
  }

  /** Above 0 and below 1, by work or account. */
  double[] rates(MatchLog log, Target target) {
    int size = of.of(log.accounts(), log.works());
    Tally shown = new Tally(size);
    Exposures exposures = log.exposures();
    BitSet cameTrue = target.cameTrue(exposures);
    for (int row = 0; row < exposures.size(); row++) {
      int key = of.of(exposures.account()[row], exposures.work()[row]);
      shown.all[key]++;
      shown.cameTrue[key] += cameTrue.get(row) ? 1 : 0;
    }
    Tally before = new Tally(size);
    HistoryTable histories = log.about().histories();
    count(histories.lists(HistoryTable.Kind.WATCHED), log.accounts(), before.all);
    count(histories.lists(target.inHistory()), log.accounts(), before.cameTrue);
    double share = shown.share();
    double scale = historyWeight * share / before.share();
    double[] rate = new double[size];
    for (int key = 0; key < size; key++) {
      double part = shown.cameTrue[key] + scale * before.cameTrue[key] + smoothing * share;
      double whole = shown.all[key] + historyWeight * before.all[key] + smoothing;
      rate[key] = Math.clamp(part / whole, 1e-6, 1 - 1e-6);
    }
    return rate;
  }

  private void count(HistoryTable.Lists lists, int accounts, double[] counts) {
    for (int account = 0; account < accounts; account++) {
      for (int entry = lists.from(account); entry < lists.to(account); entry++) {
        counts[of.of(account, lists.video(entry))]++;
      }
    }
  }

  /** How many there were, and how many of them came true. */
  private static final class Tally {
    private final double[] all;
    private final double[] cameTrue;

    Tally(int size) {
      all = new double[size];
      cameTrue = new double[size];
    }

    /** Over everything, kept off 0 and 1. */
    double share() {
      double sum = 0;
      double part = 0;
      for (int key = 0; key < all.length; key++) {
        sum += all[key];
        part += cameTrue[key];
      }
      return (part + 0.5) / (sum + 1);
    }
  }
}
