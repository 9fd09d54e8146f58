package dev.zhenzan.evaluation.metric;

import dev.zhenzan.evaluation.compare.Comparison;
import java.util.Objects;

/**
 * Verdicts judged by the truth, with published searches beside them.
 *
 * @param evaluation of the verdicts
 * @param comparison with the searches
 */
public record ComparedEvaluation(Evaluation evaluation, Comparison comparison) {
  public ComparedEvaluation {
    Objects.requireNonNull(evaluation, "evaluation");
    Objects.requireNonNull(comparison, "comparison");
  }

  /** Tables for people, at most 100 columns wide, in English. */
  public String text() {
    return evaluation.text() + "\n" + comparison.text();
  }

  /** The evaluation's JSON with an object {@code comparison} in it. */
  public String json() {
    return EvaluationJson.of(this);
  }
}
