package dev.zhenzan.detect.counter;

import dev.zhenzan.model.CounterFinding;
import dev.zhenzan.model.CounterScore;
import java.util.List;
import java.util.Objects;

/**
 * All signs of a work, and the numbers that a probability is made of.
 *
 * @param basis how much there was to look at
 * @param findings the signs, in the order of the reasons
 * @param features one number for each {@link Feature}
 */
public record Observation(
    CounterScore.Basis basis, List<CounterFinding> findings, double[] features) {
  public Observation {
    Objects.requireNonNull(basis, "basis");
    findings = List.copyOf(findings);
    if (features.length != Feature.count()) {
      throw new IllegalArgumentException("there must be one number per feature");
    }
  }
}
