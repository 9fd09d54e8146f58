package dev.zhenzan.server.exposure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A plan as it is kept.
 *
 * @param seed of all draws: with it anybody can check who was left out
 * @param matched whether a model chose; without one everybody is as likely as everybody else
 */
record Plan(UUID id, PlanTerms terms, long seed, boolean matched, Progress progress) {
  /**
   * How far it is.
   *
   * @param spent exposures, at most the budget
   * @param explored those spent to learn
   * @param heldOut accounts that are left out
   */
  record Progress(
      PlanState state,
      Optional<String> ending,
      Instant createdAt,
      Optional<Instant> endedAt,
      int spent,
      int explored,
      int heldOut) {}

  /** The time until which outcomes count: the end of its hours, or when it was ended before. */
  Instant measuredUntil(Instant now) {
    Instant end = progress.endedAt.orElse(now);
    return end.isBefore(terms.time().to()) ? end : terms.time().to();
  }
}
