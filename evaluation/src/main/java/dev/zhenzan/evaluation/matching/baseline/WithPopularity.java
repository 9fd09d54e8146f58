package dev.zhenzan.evaluation.matching.baseline;

import dev.zhenzan.evaluation.matching.MatchLog;
import dev.zhenzan.evaluation.matching.Ranker;
import dev.zhenzan.evaluation.matching.Scorer;
import dev.zhenzan.evaluation.matching.Target;
import dev.zhenzan.graph.Workers;

/**
 * Another ranker's score beside popularity: {@code ln(pairs + 0.5) + weight * score}.
 *
 * @param ranker the other
 * @param weight of its score
 */
public record WithPopularity(Ranker ranker, double weight) implements Ranker {
  @Override
  public String name() {
    return "log popularity + %s x %s".formatted(weight, ranker.name());
  }

  @Override
  public Scorer fit(MatchLog log, Target target, Workers workers) {
    double[] popularity = new Popularity(1).counts(log, target);
    for (int work = 0; work < popularity.length; work++) {
      popularity[work] = Math.log(popularity[work] + 0.5);
    }
    Scorer scorer = ranker.fit(log, target, workers);
    return new Scorer() {
      @Override
      public double score(int account, int work, long time) {
        return popularity[work] + weight * scorer.score(account, work, time);
      }

      @Override
      public void scoreAll(int account, long time, double[] byWork) {
        scorer.scoreAll(account, time, byWork);
        for (int work = 0; work < byWork.length; work++) {
          byWork[work] = popularity[work] + weight * byWork[work];
        }
      }
    };
  }
}
