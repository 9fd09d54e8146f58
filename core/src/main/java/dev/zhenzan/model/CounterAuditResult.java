package dev.zhenzan.model;

import java.util.List;
import java.util.Objects;

/**
 * What an audit of counters comes to. The grade of evidence is C: counters only.
 *
 * @param input what was looked at
 * @param scores one for each work that has a snapshot, in the order of their ints
 * @param findings of the works in the same order
 */
public record CounterAuditResult(
    CounterInput input, List<CounterScore> scores, List<CounterFinding> findings) {
  /** The grade of evidence: C stands for counters alone. */
  public static final String GRADE = "C";

  public CounterAuditResult {
    Objects.requireNonNull(input, "input");
    scores = List.copyOf(scores);
    findings = List.copyOf(findings);
    if (scores.size() != input.counters().works().count()) {
      throw new IllegalArgumentException("there must be one score per work: " + scores.size());
    }
  }

  /** The findings of a work, in the order of the reasons. */
  public List<CounterFinding> findings(int video) {
    return findings.stream().filter(finding -> finding.video() == video).toList();
  }

  /** How many works have a verdict. */
  public long count(Verdict verdict) {
    return scores.stream().filter(score -> score.verdict() == verdict).count();
  }
}
