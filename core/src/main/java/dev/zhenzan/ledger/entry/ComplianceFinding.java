package dev.zhenzan.ledger.entry;

import dev.zhenzan.tlog.merkle.Hash;
import java.time.Instant;
import java.util.Objects;

/**
 * A provision was checked.
 *
 * @param time when, seconds since 1970 in UTC
 * @param provision its number in the list of provisions
 * @param rules hash of that list
 * @param tally what was found
 */
public record ComplianceFinding(long time, Code provision, Hash rules, Tally tally)
    implements Entry {
  /**
   * How a check turned out; it passed where there are no breaches.
   *
   * @param examined cases looked at
   * @param breaches how many of them broke the provision
   */
  public record Tally(long examined, long breaches) {
    public Tally {
      if (breaches < 0 || breaches > examined) {
        throw new IllegalArgumentException(
            "0 <= breaches <= examined must hold: " + breaches + ", " + examined);
      }
    }
  }

  public ComplianceFinding {
    Checks.time(time);
    Objects.requireNonNull(provision, "provision");
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(tally, "tally");
  }

  @Override
  public EntryType type() {
    return EntryType.COMPLIANCE_FINDING;
  }

  @Override
  public String told() {
    return "provision %s checked at %s: %,d of %,d cases broke it"
        .formatted(provision, Instant.ofEpochSecond(time), tally.breaches, tally.examined);
  }
}
