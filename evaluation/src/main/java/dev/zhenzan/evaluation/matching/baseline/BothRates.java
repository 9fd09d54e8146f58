package dev.zhenzan.evaluation.matching.baseline;

import dev.zhenzan.evaluation.matching.Exposures;
import dev.zhenzan.evaluation.matching.MatchLog;
import dev.zhenzan.evaluation.matching.Ranker;
import dev.zhenzan.evaluation.matching.Scorer;
import dev.zhenzan.evaluation.matching.Target;
import dev.zhenzan.graph.Workers;
import java.util.Arrays;

/**
 * The log odds of two rates in a logistic regression, which is fitted on the last day of the log
 * with the rates from before that day; then the rates are those of the whole log.
 *
 * @param one a rate
 * @param other another
 */
public record BothRates(Rate one, Rate other) implements Ranker {
  private static final long DAY = 86_400_000_000L;

  @Override
  public String name() {
    return "both: " + one.name() + "; " + other.name();
  }

  @Override
  public Scorer fit(MatchLog log, Target target, Workers workers) {
    Logistic logistic = fitOnLastDay(log, target);
    double[] ones = one.rates(log, target);
    double[] others = other.rates(log, target);
    return new Scorer() {
      @Override
      public double score(int account, int work, long time) {
        return logistic.probability(
            Logistic.logit(ones[one.of().of(account, work)]),
            Logistic.logit(others[other.of().of(account, work)]));
      }

      @Override
      public boolean isProbability() {
        return true;
      }
    };
  }

  private Logistic fitOnLastDay(MatchLog log, Target target) {
    long[] times = log.exposures().time();
    long from = Arrays.stream(times).max().orElse(0) - DAY;
    MatchLog earlier = log.before(from);
    Exposures lastDay = log.exposures().where(row -> times[row] >= from);
    return Logistic.fit(
        new double[][] {
          logits(one, one.rates(earlier, target), lastDay),
          logits(other, other.rates(earlier, target), lastDay)
        },
        target.cameTrue(lastDay));
  }

  private static double[] logits(Rate rate, double[] rates, Exposures of) {
    double[] logits = new double[of.size()];
    for (int row = 0; row < logits.length; row++) {
      logits[row] = Logistic.logit(rates[rate.of().of(of.account()[row], of.work()[row])]);
    }
    return logits;
  }
}
