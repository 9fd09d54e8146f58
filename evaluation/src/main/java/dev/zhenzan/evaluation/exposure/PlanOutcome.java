package dev.zhenzan.evaluation.exposure;

import java.util.Optional;

/**
 * All that is told of a plan in a world.
 *
 * @param world the world
 * @param trial the plan and what it did
 * @param atRandom exposures that random showing needs for as many genuine viewers
 * @param lift what was measured; nothing where nobody was held out
 */
public record PlanOutcome(
    ExposureWorld world, PlanTrial trial, double atRandom, Optional<PlanLift.Measured> lift) {
  /** The plan as a file, see docs/formats/exposure-plan.md. */
  public String json() {
    return PlanJson.of(this);
  }
}
