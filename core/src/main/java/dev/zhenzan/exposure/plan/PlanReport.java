package dev.zhenzan.exposure.plan;

import java.util.List;
import java.util.Objects;

/**
 * What a plan has come to.
 *
 * @param spent exposures, at most the budget
 * @param explored those spent to learn
 * @param heldOut pairs of account and work that would have been shown, and were left out
 * @param viewers genuine long views, one for each account and work at most
 * @param ending why nothing is shown any more
 * @param works in the order of their audiences
 */
public record PlanReport(
    int spent, int explored, int heldOut, int viewers, Ending ending, List<WorkReport> works) {
  public PlanReport {
    Objects.requireNonNull(ending, "ending");
    works = List.copyOf(works);
  }
}
