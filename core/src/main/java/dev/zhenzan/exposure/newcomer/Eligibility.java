package dev.zhenzan.exposure.newcomer;

import java.util.List;

/**
 * Whether a creator may take part, rule by rule.
 *
 * @param creator dense int
 * @param findings one for each rule, in the order of the rules
 */
public record Eligibility(int creator, List<RuleFinding> findings) {
  public Eligibility {
    findings = List.copyOf(findings);
  }

  /** Whether all rules are kept. */
  public boolean isEligible() {
    return findings.stream().allMatch(RuleFinding::passed);
  }

  /** Codes of the rules that are not kept; none for whoever is eligible. */
  public List<String> reasons() {
    return findings.stream()
        .filter(finding -> !finding.passed())
        .map(finding -> finding.rule().code())
        .toList();
  }
}
