package dev.zhenzan.evaluation.matching.baseline;

import dev.zhenzan.evaluation.matching.Exposures;
import dev.zhenzan.evaluation.matching.MatchLog;
import dev.zhenzan.evaluation.matching.Ranker;
import dev.zhenzan.evaluation.matching.Scorer;
import dev.zhenzan.evaluation.matching.Target;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.HistoryTable;

/**
 * Works by how often they were watched long or liked.
 *
 * @param historyWeight what one of the histories counts, beside 1 of the log's
 */
public record Popularity(double historyWeight) implements Ranker {
  @Override
  public String name() {
    return "popularity, histories " + historyWeight;
  }

  @Override
  public Scorer fit(MatchLog log, Target target, Workers workers) {
    double[] count = counts(log, target);
    return (account, work, time) -> count[work];
  }

  /** How often each work was. */
  double[] counts(MatchLog log, Target target) {
    double[] count = new double[log.works()];
    HistoryTable.Lists before = log.about().histories().lists(target.inHistory());
    for (int entry = 0; entry < before.entries(); entry++) {
      count[before.video(entry)] += historyWeight;
    }
    Exposures exposures = log.exposures();
    target.cameTrue(exposures).stream().forEach(row -> count[exposures.work()[row]]++);
    return count;
  }
}
