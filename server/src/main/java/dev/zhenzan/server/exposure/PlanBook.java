package dev.zhenzan.server.exposure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhenzan.server.audience.Candidates;
import dev.zhenzan.server.audience.TrainedModel;
import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Makes plans, looks at them and ends them. */
@Singleton
final class PlanBook {
  private static final SecureRandom SEEDS = new SecureRandom();
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);

  private final Audiences audiences;
  private final PlanEntries entries;
  private final ObjectMapper json;

  PlanBook(Audiences audiences, PlanEntries entries, ObjectMapper json) {
    this.audiences = audiences;
    this.entries = entries;
    this.json = json;
  }

  /** A plan that a person wants. */
  record Wanted(UUID person, PlanTerms terms) {}

  /** Why a plan ended. */
  enum End {
    GOAL_REACHED,
    BUDGET_SPENT,
    HOURS_OVER,
    ENDED_BY_PERSON;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Makes a plan and assigns its audience, before anything is shown.
   *
   * @param model that matches; empty for a draw by lot
   * @throws ProblemException if a work is not the creator's, or nobody can be shown any
   */
  Plan make(Handle handle, Wanted wanted, Optional<TrainedModel> model) {
    PlanTerms terms = wanted.terms;
    checkWorks(handle, terms);
    Candidates candidates = Candidates.of(handle, model);
    Plan plan =
        new Plan(
            Identifiers.next(),
            terms,
            SEEDS.nextLong(),
            candidates.matched(),
            new Plan.Progress(
                PlanState.PLANNED, Optional.empty(), Instant.now(), Optional.empty(), 0, 0, 0));
    Plans.insert(handle, plan, wanted.person);
    audiences.assign(handle, plan, candidates);
    if (assigned(handle, plan.id()) == 0) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "nobody who takes part can be shown these works: see who consented, and who has seen"
              + " them already");
    }
    entries.planned(handle, plan);
    return found(handle, plan.id());
  }

  private static int assigned(Handle handle, UUID plan) {
    return handle
        .createQuery("select count(*) from exposure where plan_id = :plan and arm <> 'holdout'")
        .bind("plan", plan)
        .mapTo(Integer.class)
        .one();
  }

  private static void checkWorks(Handle handle, PlanTerms terms) {
    List<String> others =
        handle
            .createQuery(
                """
                select w from unnest(cast(:videos as text[])) w
                where not exists (select from video v where v.organisation_id = organisation()
                  and v.video_id = w and v.creator_id = :creator)""")
            .bind("videos", terms.videoIds().toArray(String[]::new))
            .bind("creator", terms.creatorId())
            .mapTo(String.class)
            .list();
    if (!others.isEmpty()) {
      throw ProblemException.ofValue(
          "/video_ids",
          "not known as works of this creator: %s; send them by POST /videos first"
              .formatted(String.join(", ", others.stream().limit(5).toList())));
    }
  }

  static Plan found(Handle handle, UUID id) {
    return Plans.find(handle, id).orElseThrow(() -> ProblemException.notFound("exposure plan"));
  }

  /** What a plan has come to. */
  record Standing(Plan plan, List<PlanOutcomes.WorkOutcome> works, Optional<LiftAnswer> lift) {
    int viewers() {
      return works.stream().mapToInt(PlanOutcomes.WorkOutcome::viewers).sum();
    }
  }

  /** Looks at a plan; the difference of long views is written down now and then. */
  Standing look(Handle handle, UUID id) {
    Plan plan = found(handle, id);
    List<PlanOutcomes.WorkOutcome> works = PlanOutcomes.works(handle, plan);
    Optional<LiftAnswer> lift = lift(handle, plan);
    Standing standing = new Standing(plan, works, lift);
    if (plan.progress().state() != PlanState.ENDED) {
      handle.execute(
          "update exposure_plan set viewers = ? where plan_id = ?", standing.viewers(), id);
      lift.ifPresent(now -> note(handle, id, now.longViews()));
    }
    return standing;
  }

  /** Counts the viewers of a plan anew. */
  void count(Handle handle, UUID id) {
    int viewers =
        PlanOutcomes.works(handle, found(handle, id)).stream()
            .mapToInt(PlanOutcomes.WorkOutcome::viewers)
            .sum();
    handle.execute("update exposure_plan set viewers = ? where plan_id = ?", viewers, id);
  }

  private Optional<LiftAnswer> lift(Handle handle, Plan plan) {
    return plan.progress().state() == PlanState.ENDED
        ? Plans.concluded(handle, plan.id()).flatMap(this::lift)
        : PlanOutcomes.lift(handle, plan);
  }

  private static void note(Handle handle, UUID plan, LiftAnswer.Estimate difference) {
    handle.execute(
        """
        insert into exposure_look (plan_id, low, value, high)
        select ?, ?, ?, ? where not exists (
          select from exposure_look where plan_id = ? and looked_at > now() - make_interval(secs => ?))
        on conflict do nothing""",
        plan,
        difference.low(),
        difference.value(),
        difference.high(),
        plan,
        BETWEEN_LOOKS.toSeconds());
  }

  /** Ends a plan; what it came to is fixed from then on. One that is over stays as it is. */
  void end(Handle handle, UUID id, End ending) {
    Plan plan = found(handle, id);
    if (plan.progress().state() != PlanState.ENDED) {
      Standing standing = look(handle, id);
      Plans.end(handle, id, ending.code(), text(new Concluded(standing.lift().orElse(null))));
      log(handle, id);
    }
  }

  /**
   * Logs what a plan that is over came to, once the log has the entry that planned it.
   *
   * @return whether it has
   */
  boolean log(Handle handle, UUID id) {
    Plan plan = found(handle, id);
    return entries.concluded(handle, plan, lift(handle, plan).map(LiftAnswer::longViews));
  }

  /** What is kept of a plan that is over. */
  record Concluded(@org.jspecify.annotations.Nullable LiftAnswer lift) {}

  private String text(Concluded concluded) {
    try {
      return json.writeValueAsString(concluded);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a conclusion cannot be written", e);
    }
  }

  private Optional<LiftAnswer> lift(String concluded) {
    try {
      return Optional.ofNullable(json.readValue(concluded, Concluded.class).lift());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a conclusion cannot be read", e);
    }
  }
}
