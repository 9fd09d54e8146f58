package dev.zhenzan.pipeline;

import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.Evidence;
import dev.zhenzan.model.Reason;
import dev.zhenzan.verdict.Calibration;
import dev.zhenzan.verdict.DecisionPolicy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An audit with what it rests on, for whoever has to explain it.
 *
 * @param result what was found
 * @param evidence the findings of all detectors, in the order of the detectors
 * @param calibration what each finding alone comes to
 * @param policy how probabilities became verdicts
 */
public record Examination(
    AuditResult result, List<Evidence> evidence, Calibration calibration, DecisionPolicy policy) {
  public Examination {
    Objects.requireNonNull(result, "result");
    evidence = List.copyOf(evidence);
    Objects.requireNonNull(calibration, "calibration");
    Objects.requireNonNull(policy, "policy");
  }

  /**
   * What one finding says of one row.
   *
   * @param reason the stable code
   * @param strength nats, as the detector gave it
   * @param probability that the row is invalid for this reason alone, 0 to 1
   * @param group index of the lockstep group, or {@link dev.zhenzan.model.InteractionTable#ABSENT}
   */
  public record Finding(Reason reason, float strength, double probability, int group) {}

  /** The findings on these rows, the strongest first; a row without any has no entry. */
  public Map<Integer, List<Finding>> findings(BitSet rows) {
    Map<Integer, List<Finding>> found = new HashMap<>();
    for (Evidence finding : evidence) {
      for (int i = 0; i < finding.rows().length; i++) {
        if (rows.get(finding.rows()[i])) {
          found
              .computeIfAbsent(finding.rows()[i], row -> new ArrayList<>())
              .add(of(finding, finding.strengths()[i]));
        }
      }
    }
    found.values().forEach(list -> list.sort(Comparator.comparingDouble(f -> -f.probability())));
    return found;
  }

  private Finding of(Evidence finding, float strength) {
    double probability = calibration.probability(finding.reason(), strength);
    return new Finding(finding.reason(), strength, probability, finding.group());
  }
}
