package dev.zhenzan.compliance.assessment;

import dev.zhenzan.compliance.rule.Finding;
import java.util.Comparator;
import java.util.List;

/**
 * An assessment of the impact on personal information.
 *
 * @param processing what is processed
 * @param risks the highest first
 */
public record ImpactAssessment(List<Processing> processing, List<AssessedRisk> risks) {
  public ImpactAssessment {
    processing = List.copyOf(processing);
    risks = List.copyOf(risks);
  }

  /** Assesses risks by what was found. */
  public static ImpactAssessment of(
      List<Processing> processing, List<Risk> risks, List<Finding> findings) {
    return new ImpactAssessment(
        processing,
        risks.stream()
            .map(risk -> AssessedRisk.of(risk, findings))
            .sorted(Comparator.comparing(AssessedRisk::level).reversed())
            .toList());
  }

  /** The level of the highest risk. */
  public RiskLevel highest() {
    return risks.stream()
        .map(AssessedRisk::level)
        .max(Comparator.naturalOrder())
        .orElse(RiskLevel.LOW);
  }
}
