package dev.zhenzan.evaluation.matching;

import dev.zhenzan.graph.Workers;
import java.util.Arrays;
import java.util.List;

/**
 * Scores exposures as time goes by: those of each stretch by what was learned from everything
 * before it began.
 *
 * @param ranker who learns
 * @param target what is told
 * @param starts of the stretches, micros, ascending; the last one has no end
 */
public record Replay(Ranker ranker, Target target, List<Long> starts) {
  public Replay {
    starts = List.copyOf(starts);
  }

  /** The score of each exposure of a log, in its order; NaN before the first stretch. */
  public double[] scores(MatchLog log, Workers workers) {
    Exposures exposures = log.exposures();
    double[] scores = new double[exposures.size()];
    Arrays.fill(scores, Double.NaN);
    for (int i = 0; i < starts.size(); i++) {
      long from = starts.get(i);
      long to = i + 1 < starts.size() ? starts.get(i + 1) : Long.MAX_VALUE;
      Scorer scorer = ranker.fit(log.before(from), target, workers);
      for (int row = 0; row < scores.length; row++) {
        long time = exposures.time()[row];
        if (time >= from && time < to) {
          scores[row] = scorer.score(exposures.account()[row], exposures.work()[row], time);
        }
      }
    }
    return scores;
  }
}
