package dev.zhenzan.server.exposure;

import dev.zhenzan.server.audience.MatchModels;
import dev.zhenzan.server.audience.TrainedModel;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.DailyBound;
import dev.zhenzan.server.http.Page;
import dev.zhenzan.server.http.PageRequest;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.identity.Acts;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;

/** Plans of exposures. */
@Path("/api/v1/exposure-plans")
@Tag(name = "exposure")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.CREATOR, Role.Names.OPERATOR, Role.Names.REVIEWER, Role.Names.AUDITOR})
@APIResponse(
    responseCode = "403",
    description = "another role is needed",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public final class PlanResource {
  /** Each draws as many accounts as its budget has exposures. */
  private static final DailyBound DAILY = new DailyBound(50, "exposure plans of a creator");

  private static final String PLAN =
      """
      {"id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10", "name": "十一月新作", "creator_id": "c17",
       "video_ids": ["v42"], "budget": 1000, "viewers_wanted": 0, "from": "2026-11-29T06:00:00Z",
       "hours": 168, "cap_exposures": 3, "cap_hours": 24, "holdout": 0.2, "exploration": 0.1,
       "newcomer": false, "matched": true, "state": "planned", "ending": null,
       "created_at": "2026-11-29T06:00:00Z", "spent": 0, "explored": 0, "held_out": 251,
       "viewers": 0}""";
  private static final String DETAIL =
      """
      {"id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10", "name": "十一月新作", "creator_id": "c17",
       "video_ids": ["v42"], "budget": 1000, "viewers_wanted": 0, "from": "2026-11-29T06:00:00Z",
       "hours": 168, "cap_exposures": 3, "cap_hours": 24, "holdout": 0.2, "exploration": 0.1,
       "newcomer": false, "matched": true, "state": "running", "ending": null,
       "created_at": "2026-11-29T06:00:00Z", "spent": 412, "explored": 40, "held_out": 251,
       "viewers": 160, "seed": "-4821", "works": [{"video_id": "v42", "caption": "番茄炒蛋",
       "exposures": 412, "judged": 301, "viewers": 160, "stopped": false, "stop": null}],
       "lift": {"error_rate": 0.05, "assignment_p_value": 0.71, "balance": {"as_planned": true,
       "planned_holdout": 0.2, "treatment_before": 31.2, "holdout_before": 30.8},
       "evidence": "B: randomised assignment; interactions of a platform's or an agency's log",
       "outcomes": [{"outcome": "long_view", "treatment": {"accounts": 1000, "rate": 0.21},
       "holdout": {"accounts": 251, "rate": 0.09}, "difference": {"value": 0.12, "low": 0.05,
       "high": 0.19}, "verdict": "positive"}]}, "looks": [{"time": "2026-11-30T06:00:00Z",
       "difference": {"value": 0.12, "low": 0.05, "high": 0.19}}]}""";

  private final Caller caller;
  private final Database database;
  private final MatchModels models;
  private final PlanBook book;
  private final Newcomers newcomers;
  private final Acts acts;

  /** With who asks. */
  public PlanResource(
      Caller caller,
      Database database,
      MatchModels models,
      PlanBook book,
      Newcomers newcomers,
      Acts acts) {
    this.caller = caller;
    this.database = database;
    this.models = models;
    this.book = book;
    this.newcomers = newcomers;
    this.acts = acts;
  }

  /** Plans, the newest first. */
  @GET
  @Operation(
      summary = "Exposure plans",
      description = "The newest first; a creator sees those of the own works.")
  @APIResponse(
      responseCode = "200",
      description = "a page",
      content =
          @Content(
              schema = @Schema(implementation = PlanAnswer.class),
              examples =
                  @ExampleObject(
                      name = "one plan",
                      value = "{\"items\": [" + PLAN + "], \"next\": null}")))
  public Page<PlanAnswer> plans(@BeanParam PageRequest page) {
    String[] creators = seesAll() ? null : caller.person().creatorIds().toArray(String[]::new);
    List<PlanAnswer> found =
        database.in(
            caller.organisation(),
            handle ->
                Plans.page(handle, creators, page).stream()
                    .map(plan -> PlanAnswer.of(plan, viewers(handle, plan.id())))
                    .toList());
    return Page.of(found, page, plan -> plan.id().toString());
  }

  private static int viewers(Handle handle, UUID plan) {
    return handle
        .createQuery("select viewers from exposure_plan where plan_id = :plan")
        .bind("plan", plan)
        .mapTo(Integer.class)
        .one();
  }

  private boolean seesAll() {
    Person person = caller.person();
    return person.is(Role.OPERATOR) || person.is(Role.REVIEWER) || person.is(Role.AUDITOR);
  }

  /** Makes a plan. */
  @POST
  @RolesAllowed({Role.Names.CREATOR, Role.Names.OPERATOR})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Plan exposures",
      description =
          "Assigns at once, before anything is shown, who is to be shown the works and who is held"
              + " out, among accounts that take part: by the newest match model, or by lot where"
              + " there is none. A plan has a budget of exposures and no goal in likes.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = PlanRequest.class),
              examples =
                  @ExampleObject(
                      name = "a week",
                      value =
                          """
                          {"name": "十一月新作", "creator_id": "c17", "video_ids": ["v42"],
                           "budget": 1000, "viewers_wanted": 0, "from": "2026-11-29T06:00:00Z",
                           "hours": 168, "cap_exposures": 3, "cap_hours": 24, "holdout": 0.2,
                           "exploration": 0.1, "newcomer": false}""")))
  @APIResponse(
      responseCode = "200",
      description = "the plan",
      content =
          @Content(
              schema = @Schema(implementation = PlanAnswer.class),
              examples = @ExampleObject(name = "planned", value = PLAN)))
  @APIResponse(responseCode = "404", description = "not the own creator")
  @APIResponse(responseCode = "409", description = "nobody can be shown it, or no free quota left")
  @APIResponse(responseCode = "422", description = "a value is missing or out of range")
  @APIResponse(responseCode = "429", description = "no more today; Retry-After says when")
  public PlanAnswer make(PlanRequest request) {
    PlanTerms terms = request.checked(Instant.now());
    checkOwn(terms.creatorId());
    Optional<TrainedModel> model = models.newest(caller.organisation());
    return database.in(
        caller.organisation(), handle -> PlanAnswer.of(make(handle, terms, model), 0));
  }

  private Plan make(Handle handle, PlanTerms terms, Optional<TrainedModel> model) {
    DAILY.check(
        handle,
        """
        select created_at from exposure_plan
        where organisation_id = organisation() and creator_id = :creator
          and created_by is not null""",
        Map.of("creator", terms.creatorId()));
    if (terms.newcomer()) {
      newcomers.check(handle, terms.creatorId(), terms.reach().budget());
    }
    Plan plan = book.make(handle, new PlanBook.Wanted(caller.person().id(), terms), model);
    acts.record(handle, caller, "exposures-planned", plan.id().toString());
    return plan;
  }

  private void checkOwn(String creator) {
    Person person = caller.person();
    if (!person.is(Role.OPERATOR) && !person.creatorIds().contains(creator)) {
      throw ProblemException.notFound("creator");
    }
  }

  /** One plan with what it has come to. */
  @GET
  @Path("/{id}")
  @Operation(
      summary = "A plan, its works and its lift",
      description =
          "The lift compares who was assigned with who was held out, whatever was shown to whom;"
              + " its intervals hold however often one looks.")
  @APIResponse(
      responseCode = "200",
      description = "the plan",
      content =
          @Content(
              schema = @Schema(implementation = PlanAnswer.Detail.class),
              examples = @ExampleObject(name = "running", value = DETAIL)))
  @APIResponse(responseCode = "404", description = "no such plan, or another's")
  public PlanAnswer.Detail plan(@PathParam("id") UUID id) {
    return database.in(
        caller.organisation(),
        handle -> {
          checkSeen(PlanBook.found(handle, id));
          return detail(handle, id);
        });
  }

  private void checkSeen(Plan plan) {
    if (!seesAll() && !caller.person().creatorIds().contains(plan.terms().creatorId())) {
      throw ProblemException.notFound("exposure plan");
    }
  }

  private PlanAnswer.Detail detail(Handle handle, UUID id) {
    PlanBook.Standing standing = book.look(handle, id);
    return new PlanAnswer.Detail(
        PlanAnswer.of(standing.plan(), standing.viewers()),
        Long.toString(standing.plan().seed()),
        standing.works().stream().map(PlanAnswer.Work::of).toList(),
        standing.lift().orElse(null),
        looks(handle, id));
  }

  private static List<PlanAnswer.Look> looks(Handle handle, UUID plan) {
    return handle
        .createQuery(
            """
            select looked_at, value, low, high from exposure_look
            where organisation_id = organisation() and plan_id = :plan order by looked_at limit 1000""")
        .bind("plan", plan)
        .map(
            (row, context) ->
                new PlanAnswer.Look(
                    row.getTimestamp("looked_at").toInstant(),
                    new LiftAnswer.Estimate(
                        row.getDouble("value"), row.getDouble("low"), row.getDouble("high"))))
        .list();
  }

  /** Ends a plan before its time. */
  @POST
  @Path("/{id}/ending")
  @RolesAllowed({Role.Names.CREATOR, Role.Names.OPERATOR})
  @Operation(
      summary = "End a plan",
      description = "Nothing more is shown, and what it came to is fixed. Again: nothing changes.")
  @APIResponse(
      responseCode = "200",
      description = "the plan",
      content =
          @Content(
              schema = @Schema(implementation = PlanAnswer.class),
              examples = @ExampleObject(name = "plan", value = PLAN)))
  @APIResponse(responseCode = "404", description = "no such plan, or another's")
  public PlanAnswer end(@PathParam("id") UUID id) {
    return database.in(
        caller.organisation(),
        handle -> {
          checkOwn(PlanBook.found(handle, id).terms().creatorId());
          book.end(handle, id, PlanBook.End.ENDED_BY_PERSON);
          acts.record(handle, caller, "exposure-plan-ended", id.toString());
          return PlanAnswer.of(PlanBook.found(handle, id), viewers(handle, id));
        });
  }
}
