package dev.zhenzan.exposure.newcomer;

import java.util.List;

/**
 * The public rules, as data: they hold for everybody alike, and nothing else decides.
 *
 * @param oldestDays the most days since registration
 * @param leastOriginality 0 to 1
 * @param leastCompletion share of first viewers who watch to the end, 0 to 1; a creator is refused
 *     only if the whole 95 % interval lies below, so that few viewers refuse nobody
 * @param mostViolations open findings of compliance
 */
public record NewcomerRules(
    int oldestDays, double leastOriginality, double leastCompletion, int mostViolations) {
  /** Normal quantile of a two-sided 95 % interval. */
  private static final double Z = 1.959964;

  private static final double USUAL_COMPLETION = 0.3;
  private static final double USUAL_WEIGHT = 20;

  public NewcomerRules {
    if (oldestDays < 0 || mostViolations < 0) {
      throw new IllegalArgumentException(
          "oldestDays and mostViolations must not be negative: "
              + oldestDays
              + ", "
              + mostViolations);
    }
    if (!(leastOriginality >= 0 && leastOriginality <= 1)
        || !(leastCompletion >= 0 && leastCompletion <= 1)) {
      throw new IllegalArgumentException(
          "leastOriginality and leastCompletion must be in [0, 1]: "
              + leastOriginality
              + ", "
              + leastCompletion);
    }
  }

  /** Ninety days, mostly original, a completion of at least 15 %, nothing open. */
  public static NewcomerRules standard() {
    return new NewcomerRules(90, 0.6, 0.15, 0);
  }

  /** Whether a creator may take part, with the reasons. */
  public Eligibility judge(Newcomer newcomer) {
    Newcomer.Standing standing = newcomer.standing();
    double completion = highestCompletion(newcomer.first());
    return new Eligibility(
        newcomer.creator(),
        List.of(
            new RuleFinding(
                NewcomerRule.ACCOUNT_AGE,
                standing.ageDays() <= oldestDays,
                standing.ageDays(),
                oldestDays),
            new RuleFinding(
                NewcomerRule.ORIGINALITY,
                standing.originality() >= leastOriginality,
                standing.originality(),
                leastOriginality),
            new RuleFinding(
                NewcomerRule.COMPLETION,
                completion >= leastCompletion,
                completion,
                leastCompletion),
            new RuleFinding(
                NewcomerRule.COMPLIANCE,
                standing.violations() <= mostViolations,
                standing.violations(),
                mostViolations)));
  }

  /** Upper end of Wilson's interval (E. Wilson, JASA 22, 1927); 1 without viewers. */
  private static double highestCompletion(Newcomer.FirstViewers first) {
    if (first.viewers() == 0) {
      return 1;
    }
    double n = first.viewers();
    double share = first.completed() / n;
    double spread = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
    return (share + Z * Z / (2 * n) + spread) / (1 + Z * Z / n);
  }

  /**
   * What exposures are distributed by: originality times the share of first viewers who watch to
   * the end, which starts from 30 % as if 20 viewers had been seen. Above 0, as a divisor needs.
   */
  public double quality(Newcomer newcomer) {
    Newcomer.FirstViewers first = newcomer.first();
    double completion =
        (first.completed() + USUAL_WEIGHT * USUAL_COMPLETION) / (first.viewers() + USUAL_WEIGHT);
    return Math.max(Applicant.LEAST_QUALITY, newcomer.standing().originality() * completion);
  }

  /** The creators who may take part, with their quality, in the order given. */
  public List<Applicant> applicants(List<Newcomer> newcomers) {
    return newcomers.stream()
        .filter(newcomer -> judge(newcomer).isEligible())
        .map(it -> new Applicant(it.creator(), it.group(), quality(it)))
        .toList();
  }
}
