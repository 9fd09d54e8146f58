package dev.zhenzan.diagnosis;

import java.util.List;

/**
 * Symptoms, findings, causes and recommendations of a creator, tied by their ids.
 *
 * @param symptoms as they were looked at
 * @param findings as they were tested
 * @param causes the best supported first
 * @param recommendations of the best supported causes first
 */
public record Chain(
    List<Symptom> symptoms,
    List<Finding> findings,
    List<Cause> causes,
    List<Recommendation> recommendations) {
  public Chain {
    symptoms = List.copyOf(symptoms);
    findings = List.copyOf(findings);
    causes = List.copyOf(causes);
    recommendations = List.copyOf(recommendations);
  }
}
