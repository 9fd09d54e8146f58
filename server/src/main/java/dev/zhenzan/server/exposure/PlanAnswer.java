package dev.zhenzan.server.exposure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the API shows it.
 *
 * @param from when it begins
 * @param matched whether a model chose whom
 * @param ending why it ended; null before
 * @param spent exposures so far
 * @param explored those spent to learn
 * @param heldOut accounts that are left out
 * @param viewers genuine long views after a showing, as last counted
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PlanAnswer(
    UUID id,
    String name,
    String creatorId,
    List<String> videoIds,
    int budget,
    int viewersWanted,
    Instant from,
    int hours,
    int capExposures,
    int capHours,
    double holdout,
    double exploration,
    boolean newcomer,
    boolean matched,
    String state,
    @Nullable String ending,
    Instant createdAt,
    int spent,
    int explored,
    int heldOut,
    int viewers) {
  static PlanAnswer of(Plan plan, int viewers) {
    PlanTerms terms = plan.terms();
    Plan.Progress progress = plan.progress();
    return new PlanAnswer(
        plan.id(),
        terms.name(),
        terms.creatorId(),
        terms.videoIds(),
        terms.reach().budget(),
        terms.reach().viewersWanted(),
        terms.time().from(),
        terms.time().hours(),
        terms.cap().exposures(),
        terms.cap().hours(),
        terms.shares().holdout(),
        terms.shares().exploration(),
        terms.newcomer(),
        plan.matched(),
        progress.state().word(),
        progress.ending().orElse(null),
        progress.createdAt(),
        progress.spent(),
        progress.explored(),
        progress.heldOut(),
        viewers);
  }

  /** A look at the difference of long views. */
  public record Look(Instant time, LiftAnswer.Estimate difference) {}

  /**
   * A work of a plan.
   *
   * @param judged exposures after which the account was seen to watch it
   * @param stopped whether it is shown no longer; plans of the service stop no work by themselves
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Work(
      String videoId,
      @Nullable String caption,
      int exposures,
      int judged,
      int viewers,
      boolean stopped,
      @Nullable String stop) {
    static Work of(PlanOutcomes.WorkOutcome work) {
      return new Work(
          work.videoId(),
          work.caption(),
          work.exposures(),
          work.judged(),
          work.viewers(),
          false,
          null);
    }
  }

  /**
   * A plan with what it has come to.
   *
   * @param seed of all draws: with it and an id anybody can check who was left out
   * @param lift null without a holdout
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Detail(
      @JsonUnwrapped PlanAnswer plan,
      String seed,
      List<Work> works,
      @Nullable LiftAnswer lift,
      List<Look> looks) {}
}
