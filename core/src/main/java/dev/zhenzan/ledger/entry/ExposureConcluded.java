package dev.zhenzan.ledger.entry;

import java.util.Objects;

/**
 * What an exposure plan came to.
 *
 * @param plan index of the entry that planned it
 * @param exposures how often the work was shown
 * @param heldOut accounts that were deliberately not shown it
 * @param lift the difference that showing made, with its interval
 */
public record ExposureConcluded(long plan, long exposures, long heldOut, Lift lift)
    implements Entry {
  /**
   * A difference of shares with the bounds of its interval, in millionths; it may be negative.
   *
   * @param low lower bound
   * @param estimate between the bounds
   * @param high upper bound
   */
  public record Lift(long low, long estimate, long high) {
    public Lift {
      if (!(low <= estimate && estimate <= high)) {
        throw new IllegalArgumentException(
            "low <= estimate <= high must hold: %d, %d, %d".formatted(low, estimate, high));
      }
    }
  }

  public ExposureConcluded {
    Checks.notNegative("plan", plan);
    Checks.notNegative("exposures", exposures);
    Checks.notNegative("heldOut", heldOut);
    Objects.requireNonNull(lift, "lift");
  }

  @Override
  public EntryType type() {
    return EntryType.EXPOSURE_CONCLUDED;
  }

  @Override
  public String told() {
    return "the result of exposure plan %d: %,d exposures, %,d held out, lift %.4f (%.4f to %.4f)"
        .formatted(plan, exposures, heldOut, lift.estimate / 1e6, lift.low / 1e6, lift.high / 1e6);
  }
}
