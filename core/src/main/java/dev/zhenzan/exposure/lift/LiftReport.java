package dev.zhenzan.exposure.lift;

import java.util.List;

/**
 * A trial's effects, ready to be shown: right at whatever time it is made, however often.
 *
 * @param design what was fixed beforehand
 * @param evidence what the outcomes rest on
 * @param balance whether the assignment is the one that was planned
 * @param estimates one for each outcome, in the design's order; where the balance is broken, the
 *     verdict of each is {@link LiftVerdict#UNBALANCED}, whatever its interval
 */
public record LiftReport(
    LiftDesign design,
    LiftEvidence evidence,
    AssignmentBalance balance,
    List<LiftEstimate> estimates) {
  public LiftReport {
    estimates =
        balance.asPlanned()
            ? List.copyOf(estimates)
            : estimates.stream().map(LiftEstimate::unbalanced).toList();
  }

  /** Accounts assigned to an arm. */
  public long accounts(Arm arm) {
    return arm == Arm.TREATMENT ? balance.treatment() : balance.holdout();
  }

  /** The estimate of an outcome. */
  public LiftEstimate estimate(String code) {
    return estimates.stream()
        .filter(estimate -> estimate.outcome().code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no outcome of code " + code));
  }
}
