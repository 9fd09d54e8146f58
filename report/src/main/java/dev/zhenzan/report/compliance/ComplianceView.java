package dev.zhenzan.report.compliance;

import dev.zhenzan.compliance.rule.Finding;
import dev.zhenzan.compliance.rule.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A check of the rules.
 *
 * @param name of what was checked; empty where it has none
 * @param day whose rules were asked
 * @param findings by law and article
 */
public record ComplianceView(String name, LocalDate day, List<Finding> findings) {
  public ComplianceView {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(day, "day");
    findings = List.copyOf(findings);
  }

  long count(Outcome outcome) {
    return findings.stream().filter(finding -> finding.outcome() == outcome).count();
  }

  /** Findings of an outcome, those first on which most depends. */
  List<Finding> of(Outcome outcome) {
    return findings.stream()
        .filter(finding -> finding.outcome() == outcome)
        .sorted(
            (one, other) ->
                other.rule().telling().severity().compareTo(one.rule().telling().severity()))
        .toList();
  }

  /** Findings by the code of their law, in the order of the findings. */
  Map<String, List<Finding>> byLaw() {
    Map<String, List<Finding>> laws = new LinkedHashMap<>();
    for (Finding finding : findings) {
      laws.computeIfAbsent(finding.rule().provision().law(), law -> new ArrayList<>()).add(finding);
    }
    return laws;
  }
}
