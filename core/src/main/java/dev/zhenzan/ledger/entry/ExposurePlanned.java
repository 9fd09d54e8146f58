package dev.zhenzan.ledger.entry;

import dev.zhenzan.tlog.merkle.Hash;
import java.time.Instant;
import java.util.Objects;

/**
 * An exposure plan before it begins: whom it is for stands in the commitment alone.
 *
 * @param plan the commitment to the whole plan
 * @param limits what the plan keeps to
 * @param from when it begins, seconds since 1970 in UTC
 * @param to when it ends, seconds since 1970 in UTC
 * @param methodology hash of the method that matches
 */
public record ExposurePlanned(Commitment plan, Limits limits, long from, long to, Hash methodology)
    implements Entry {
  /**
   * Limits of a plan.
   *
   * @param budget the most exposures
   * @param frequencyCap the most exposures to one account
   * @param holdout share of the audience that is deliberately not shown it, in millionths
   */
  public record Limits(long budget, int frequencyCap, int holdout) {
    public Limits {
      Checks.notNegative("budget", budget);
      Checks.notNegative("frequencyCap", frequencyCap);
      Checks.share("holdout", holdout);
    }
  }

  public ExposurePlanned {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(limits, "limits");
    Checks.period(from, to);
    Objects.requireNonNull(methodology, "methodology");
  }

  @Override
  public EntryType type() {
    return EntryType.EXPOSURE_PLANNED;
  }

  @Override
  public String told() {
    return "an exposure plan from %s to %s: at most %,d exposures, %,d to an account, holdout %.4f"
        .formatted(
            Instant.ofEpochSecond(from),
            Instant.ofEpochSecond(to),
            limits.budget,
            limits.frequencyCap,
            limits.holdout / (double) Checks.ONE);
  }
}
