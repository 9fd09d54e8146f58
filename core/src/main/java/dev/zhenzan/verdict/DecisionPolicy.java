package dev.zhenzan.verdict;

import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Verdict;
import java.util.Arrays;

/**
 * Where a probability becomes a verdict. Decided is by the probability as it is written, with six
 * digits after the point: whoever reads it decides alike, by this policy or another.
 *
 * @param suspect from this probability on a row is suspect
 * @param invalid from this probability on it is invalid
 */
public record DecisionPolicy(double suspect, double invalid) {
  private static final double WRITTEN = 1e6;
  private static final int GENERAL =
      Arrays.stream(Reason.values())
          .filter(reason -> reason.traffic() == Reason.Traffic.GENERAL)
          .filter(reason -> reason != Reason.DUPLICATE_ROW)
          .mapToInt(Reason::bit)
          .reduce(0, (a, b) -> a | b);

  public DecisionPolicy {
    if (!(0 < suspect && suspect <= invalid && invalid <= 1)) {
      throw new IllegalArgumentException(
          "0 < suspect <= invalid <= 1 must hold: " + suspect + ", " + invalid);
    }
  }

  /**
   * A false verdict costs somebody's income, a missed one costs a count: invalid needs nine chances
   * in ten, and what is more likely invalid than not is suspect.
   */
  public static DecisionPolicy standard() {
    return new DecisionPolicy(0.5, 0.9);
  }

  /**
   * The verdict on a probability that rests on these reasons.
   *
   * @param reasons by their bits
   */
  public Verdict decide(double probability, int reasons) {
    double written = Math.round(probability * WRITTEN) / WRITTEN;
    if (written >= invalid) {
      return (reasons & GENERAL) != 0 ? Verdict.INVALID_GENERAL : Verdict.INVALID_SOPHISTICATED;
    }
    return written >= suspect ? Verdict.SUSPECT : Verdict.VALID;
  }
}
