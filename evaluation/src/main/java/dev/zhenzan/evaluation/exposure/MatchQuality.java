package dev.zhenzan.evaluation.exposure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How good the scores of a world are, among exposures of all accounts to its ordinary works.
 *
 * @param auc chance that a pair with a long view has a higher score than one without
 * @param calibrationError mean distance of score and share of long views over twenty groups of
 *     equal size, by score
 * @param rate share of long views
 */
record MatchQuality(double auc, double calibrationError, double rate) {
  private static final int GROUPS = 20;

  private record Shown(float score, boolean isLong) {}

  static MatchQuality of(ExposureWorld world) {
    MatchScores scores = new MatchScores(world);
    Fates fates = new Fates(world);
    List<Shown> shown = new ArrayList<>();
    for (SimulatedWork work : world.works()) {
      if (work.kind() == WorkKind.ORDINARY) {
        float[] of = scores.of(work);
        for (int account = 0; account < of.length; account++) {
          shown.add(new Shown(of[account], fates.watchesLong(account, work.work())));
        }
      }
    }
    shown.sort(Comparator.comparingDouble(Shown::score));
    double rate = shown.stream().mapToDouble(it -> it.isLong() ? 1 : 0).average().orElse(0);
    return new MatchQuality(auc(shown), calibrationError(shown), rate);
  }

  /** By ranks; scores are hardly ever equal. */
  private static double auc(List<Shown> ascending) {
    double ranks = 0;
    double longViews = 0;
    for (int rank = 1; rank <= ascending.size(); rank++) {
      if (ascending.get(rank - 1).isLong()) {
        ranks += rank;
        longViews++;
      }
    }
    double others = ascending.size() - longViews;
    return (ranks - longViews * (longViews + 1) / 2) / (longViews * others);
  }

  private static double calibrationError(List<Shown> ascending) {
    double sum = 0;
    for (int group = 0; group < GROUPS; group++) {
      int from = (int) ((long) ascending.size() * group / GROUPS);
      int to = (int) ((long) ascending.size() * (group + 1) / GROUPS);
      double apart = 0;
      for (Shown it : ascending.subList(from, to)) {
        apart += it.score() - (it.isLong() ? 1 : 0);
      }
      sum += Math.abs(apart);
    }
    return sum / ascending.size();
  }
}
