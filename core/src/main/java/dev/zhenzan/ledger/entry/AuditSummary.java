package dev.zhenzan.ledger.entry;

import dev.zhenzan.tlog.merkle.Hash;
import java.time.Instant;
import java.util.Objects;

/**
 * What an audit came to, and where its commitments are.
 *
 * @param time when it was made, seconds since 1970 in UTC
 * @param methodology hash of the method that judged
 * @param counts what was judged
 * @param verdicts where the commitments to the verdicts are
 * @param scores where those to the scores of videos are
 */
public record AuditSummary(
    long time, Hash methodology, Counts counts, BatchPlace verdicts, BatchPlace scores)
    implements Entry {
  /**
   * Counts of an audit.
   *
   * @param valid interactions called valid
   * @param suspect interactions called suspect
   * @param invalidGeneral interactions called invalid by general checks
   * @param invalidSophisticated interactions called invalid by analysis
   * @param accounts accounts judged
   * @param groups lockstep groups
   */
  public record Counts(
      long valid,
      long suspect,
      long invalidGeneral,
      long invalidSophisticated,
      long accounts,
      long groups) {
    public Counts {
      Checks.notNegative("valid", valid);
      Checks.notNegative("suspect", suspect);
      Checks.notNegative("invalidGeneral", invalidGeneral);
      Checks.notNegative("invalidSophisticated", invalidSophisticated);
      Checks.notNegative("accounts", accounts);
      Checks.notNegative("groups", groups);
    }
  }

  /**
   * Where a batch is in the log.
   *
   * @param first index of its first part; 0 where it has none
   * @param parts how many there are
   * @param root RFC 6962 root of the parts as a tree of their own; the empty root where there are
   *     none
   */
  public record BatchPlace(long first, int parts, Hash root) {
    public BatchPlace {
      Checks.notNegative("first", first);
      Checks.notNegative("parts", parts);
      Objects.requireNonNull(root, "root");
    }
  }

  public AuditSummary {
    Checks.time(time);
    Objects.requireNonNull(methodology, "methodology");
    Objects.requireNonNull(counts, "counts");
    Objects.requireNonNull(verdicts, "verdicts");
    Objects.requireNonNull(scores, "scores");
  }

  @Override
  public EntryType type() {
    return EntryType.AUDIT_SUMMARY;
  }

  @Override
  public String told() {
    return ("an audit of %s: %,d interactions valid, %,d suspect, %,d invalid (general), %,d invalid"
            + " (sophisticated); method %s")
        .formatted(
            Instant.ofEpochSecond(time),
            counts.valid,
            counts.suspect,
            counts.invalidGeneral,
            counts.invalidSophisticated,
            methodology.toBase64());
  }
}
