package dev.zhenzan.report.compliance;

import dev.zhenzan.compliance.Wording;
import dev.zhenzan.compliance.assessment.ImpactAssessment;
import dev.zhenzan.compliance.purpose.Purpose;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * An assessment of the impact on personal information.
 *
 * @param name of what was assessed
 * @param day on which it was
 * @param assessment what it says
 * @param necessity why each purpose needs what it reads
 */
public record AssessmentView(
    String name, LocalDate day, ImpactAssessment assessment, Map<Purpose, Wording> necessity) {
  public AssessmentView {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(assessment, "assessment");
    necessity = Map.copyOf(necessity);
  }
}
