package dev.zhenzan.evaluation.metric;

import dev.zhenzan.evaluation.world.Labels;
import java.util.Objects;

/**
 * Interactions or accounts of known label with what was said of each.
 *
 * @param probability of being invalid, 0 to 1
 * @param calledInvalid whether the verdict is an invalid one
 * @param truth label and family
 */
public record Judged(float[] probability, boolean[] calledInvalid, Labels truth) {
  public Judged {
    Objects.requireNonNull(truth, "truth");
    if (probability.length != truth.size() || calledInvalid.length != truth.size()) {
      throw new IllegalArgumentException("columns must have one length: " + truth.size());
    }
    for (float p : probability) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("probability must be in [0, 1]: " + p);
      }
    }
  }

  int size() {
    return probability.length;
  }

  boolean invalid(int of) {
    return truth.label(of) == 1;
  }
}
