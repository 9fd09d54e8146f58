package dev.zhenzan.cli.log;

import dev.zhenzan.verdict.BaseRate;
import dev.zhenzan.verdict.DecisionPolicy;

/**
 * How a log is judged.
 *
 * @param baseRate the share of likes that is invalid before anything is looked at
 * @param policy turns probabilities into verdicts
 */
public record Judging(BaseRate baseRate, DecisionPolicy policy) {
  /** As nobody says otherwise. */
  public static Judging usual() {
    return new Judging(BaseRate.FROM_THE_LOG, DecisionPolicy.standard());
  }
}
