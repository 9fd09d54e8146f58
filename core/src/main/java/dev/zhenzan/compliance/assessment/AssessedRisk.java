package dev.zhenzan.compliance.assessment;

import dev.zhenzan.compliance.rule.Finding;
import dev.zhenzan.compliance.rule.Outcome;
import dev.zhenzan.compliance.rule.Severity;
import java.util.List;
import java.util.Objects;

/**
 * A risk with what was found of it.
 *
 * @param risk what may happen
 * @param level how high it is
 * @param gaps findings that broke a rule or left it open, the broken ones first
 * @param kept how many findings kept a rule
 */
public record AssessedRisk(Risk risk, RiskLevel level, List<Finding> gaps, long kept) {
  public AssessedRisk {
    Objects.requireNonNull(risk, "risk");
    Objects.requireNonNull(level, "level");
    gaps = List.copyOf(gaps);
  }

  static AssessedRisk of(Risk risk, List<Finding> findings) {
    List<Finding> own =
        findings.stream().filter(finding -> risk.rules().contains(finding.rule().id())).toList();
    List<Finding> gaps =
        own.stream()
            .filter(AssessedRisk::isGap)
            .sorted((one, other) -> one.outcome().compareTo(other.outcome()))
            .toList();
    long kept = own.stream().filter(finding -> finding.outcome() == Outcome.PASS).count();
    return new AssessedRisk(risk, level(own, gaps), gaps, kept);
  }

  private static boolean isGap(Finding finding) {
    return switch (finding.outcome()) {
      case FAIL, UNKNOWN -> true;
      case PASS, NOT_APPLICABLE -> false;
    };
  }

  /** A risk that no rule in force looks at is not known to be contained. */
  private static RiskLevel level(List<Finding> own, List<Finding> gaps) {
    boolean broken =
        gaps.stream()
            .anyMatch(
                gap ->
                    gap.outcome() == Outcome.FAIL
                        && gap.rule().telling().severity() == Severity.PROHIBITION);
    if (broken) {
      return RiskLevel.HIGH;
    }
    return own.isEmpty() || !gaps.isEmpty() ? RiskLevel.MEDIUM : RiskLevel.LOW;
  }
}
