package dev.zhenzan.server.exposure;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.Revision;
import dev.zhenzan.server.identity.Acts;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The newcomer programme. */
@Path("/api/v1/newcomer-programme")
@Tag(name = "exposure")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.CREATOR,
  Role.Names.BRAND,
  Role.Names.AUDIENCE,
  Role.Names.OPERATOR,
  Role.Names.REVIEWER,
  Role.Names.AUDITOR
})
@APIResponse(
    responseCode = "403",
    description = "another role is needed",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public final class NewcomerResource {
  private static final int MOST_REVISIONS = 1_000;
  private static final String RULES =
      """
      {"max_account_age_days": 90, "least_originality": 0.6, "least_completion": 0.15,
       "most_violations": 0, "exposures_per_creator": 200, "weekly_budget": 20000,
       "vertical_floors": [{"code": "food", "share": 0.1}], "region_floors": [],
       "published_at": "2026-11-29T06:00:00Z"}""";
  private static final String STANDING =
      """
      {"creator_id": "c17", "eligible": true, "rules": [{"rule": "account_too_old", "kept": true,
       "found": "12", "standard": "90"}], "granted": 180, "used": 100, "left": 80,
       "week": "2026-W48"}""";

  private final Caller caller;
  private final Database database;
  private final Newcomers newcomers;
  private final Acts acts;

  /** With who asks. */
  public NewcomerResource(Caller caller, Database database, Newcomers newcomers, Acts acts) {
    this.caller = caller;
    this.database = database;
    this.newcomers = newcomers;
    this.acts = acts;
  }

  /** The rules in force. */
  @GET
  @Operation(
      summary = "The rules of the newcomer programme",
      description = "They hold for everybody alike, and nothing else decides. The ETag names them.")
  @APIResponse(
      responseCode = "200",
      description = "the rules",
      content =
          @Content(
              schema = @Schema(implementation = Programme.class),
              examples = @ExampleObject(name = "rules", value = RULES)))
  public Response rules() {
    return answer(database.in(caller.organisation(), newcomers::current));
  }

  private static Response answer(Newcomers.Revised revised) {
    return Response.ok(revised.programme())
        .header(HttpHeaders.ETAG, new Revision(revised.revision()).tag())
        .build();
  }

  /** Publishes other rules. */
  @PUT
  @RolesAllowed(Role.Names.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Change the rules",
      description = "The next revision; those before stay and are public. Needs If-Match.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = Programme.class),
              examples =
                  @ExampleObject(
                      name = "rules",
                      value =
                          """
                          {"max_account_age_days": 90, "least_originality": 0.6,
                           "least_completion": 0.15, "most_violations": 0,
                           "exposures_per_creator": 200, "weekly_budget": 20000,
                           "vertical_floors": [{"code": "food", "share": 0.1}],
                           "region_floors": []}""")))
  @APIResponse(
      responseCode = "200",
      description = "the rules",
      content =
          @Content(
              schema = @Schema(implementation = Programme.class),
              examples = @ExampleObject(name = "rules", value = RULES)))
  @APIResponse(responseCode = "412", description = "somebody else changed them meanwhile")
  @APIResponse(responseCode = "422", description = "a value is missing or out of range")
  @APIResponse(responseCode = "428", description = "no If-Match")
  public Response change(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match, Programme programme) {
    Revision read = Revision.ofIfMatch(match);
    Programme checked = programme.checked();
    return answer(database.in(caller.organisation(), handle -> publish(handle, read, checked)));
  }

  private Newcomers.Revised publish(Handle handle, Revision read, Programme checked) {
    handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 38))", "newcomer-programme");
    read.mustBe(newcomers.current(handle).revision());
    acts.record(handle, caller, "newcomer-programme-changed", Integer.toString(read.number() + 1));
    return newcomers.publish(
        handle, new Newcomers.Revised(read.number() + 1, checked), caller.person().id());
  }

  /** A revision. */
  public record RevisionAnswer(int revision, Programme rules) {}

  /** All revisions, the newest first. */
  public record RevisionList(List<RevisionAnswer> items) {}

  /** Every revision of an organisation's rules, for anybody. */
  @GET
  @Path("/revisions/{organisation}")
  @PermitAll
  @Operation(
      summary = "All revisions of the rules",
      description = "Public: anybody may see by which rules free exposures were given when.")
  @APIResponse(
      responseCode = "200",
      description = "the newest first",
      content =
          @Content(
              schema = @Schema(implementation = RevisionList.class),
              examples =
                  @ExampleObject(
                      name = "one revision",
                      value = "{\"items\": [{\"revision\": 1, \"rules\": " + RULES + "}]}")))
  public RevisionList revisions(@PathParam("organisation") UUID organisation) {
    boolean known =
        database.across(
            Across.CALL_FROM_OUTSIDE,
            handle ->
                handle
                    .createQuery(
                        "select exists (select from organisation where organisation_id = :id)")
                    .bind("id", organisation)
                    .mapTo(Boolean.class)
                    .one());
    if (!known) {
      throw ProblemException.notFound("organisation");
    }
    return new RevisionList(
        database.in(organisation, handle -> newcomers.revisions(handle, MOST_REVISIONS)).stream()
            .map(one -> new RevisionAnswer(one.revision(), one.programme()))
            .toList());
  }

  /** Where each of some creators stands. */
  public record StandingList(List<NewcomerAnswers.Standing> items) {}

  /** Where the own creators stand. */
  @GET
  @Path("/standing")
  @RolesAllowed(Role.Names.CREATOR)
  @Operation(
      summary = "Where I stand in the programme",
      description =
          "For each own creator id: rule by rule, what is granted this week, what is left.")
  @APIResponse(
      responseCode = "200",
      description = "the own creators",
      content =
          @Content(
              schema = @Schema(implementation = StandingList.class),
              examples = @ExampleObject(name = "one", value = "{\"items\": [" + STANDING + "]}")))
  public StandingList standing() {
    List<String> own = caller.person().creatorIds().stream().sorted().toList();
    return database.in(
        caller.organisation(),
        handle -> {
          NewcomerRound round = newcomers.round(handle);
          return new StandingList(
              own.stream()
                  .map(id -> NewcomerAnswers.standing(round, id, Newcomers.used(handle, id)))
                  .toList());
        });
  }

  /** Where one creator stands. */
  @GET
  @Path("/creators/{id}")
  @RolesAllowed({Role.Names.CREATOR, Role.Names.OPERATOR, Role.Names.REVIEWER, Role.Names.AUDITOR})
  @Operation(
      summary = "Where a creator stands in the programme",
      description = "Rule by rule, what is granted this week, what is left.")
  @APIResponse(
      responseCode = "200",
      description = "the creator",
      content =
          @Content(
              schema = @Schema(implementation = NewcomerAnswers.Standing.class),
              examples = @ExampleObject(name = "eligible", value = STANDING)))
  @APIResponse(responseCode = "404", description = "no such creator, or another's")
  public NewcomerAnswers.Standing standing(@PathParam("id") String id) {
    Person person = caller.person();
    boolean all = person.is(Role.OPERATOR) || person.is(Role.REVIEWER) || person.is(Role.AUDITOR);
    if (!all && !person.creatorIds().contains(id)) {
      throw ProblemException.notFound("creator");
    }
    return database.in(
        caller.organisation(),
        handle ->
            NewcomerAnswers.standing(newcomers.round(handle), id, Newcomers.used(handle, id)));
  }

  /**
   * What somebody looked at of a creator.
   *
   * @param originality share of the works that are its own, 0 to 1
   * @param violations findings of compliance that are not settled
   */
  public record Signals(@Nullable Double originality, @Nullable Integer violations) {}

  /** Enters what somebody looked at of a creator. */
  @PUT
  @Path("/creators/{id}/signals")
  @RolesAllowed(Role.Names.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Enter signals of a creator",
      description =
          "Originality and open findings, as somebody looked at them; without, nobody is refused"
              + " for either.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = Signals.class),
              examples =
                  @ExampleObject(
                      name = "own works",
                      value = "{\"originality\": 0.9, \"violations\": 0}")))
  @APIResponse(responseCode = "204", description = "entered")
  @APIResponse(responseCode = "422", description = "a value is missing or out of range")
  public void signals(@PathParam("id") String id, Signals signals) {
    Double originality = signals.originality();
    Integer violations = signals.violations();
    if (originality == null || !(originality >= 0 && originality <= 1)) {
      throw ProblemException.ofValue("/originality", "a share from 0 to 1 is needed");
    }
    if (violations == null || violations < 0) {
      throw ProblemException.ofValue("/violations", "a whole number from 0 on is needed");
    }
    database.run(
        caller.organisation(),
        handle -> {
          handle.execute(
              """
              insert into newcomer_signal (creator_id, originality, violations, seen_by) values (?, ?, ?, ?)
              on conflict (organisation_id, creator_id) do update
              set originality = excluded.originality, violations = excluded.violations,
                seen_by = excluded.seen_by, seen_at = now()""",
              id,
              originality,
              violations,
              caller.person().id());
          // The creator is an account, whose id a trail that only grows must not hold.
          acts.record(handle, caller, "newcomer-signals-entered", "creator");
        });
  }

  /** Who got what. */
  @GET
  @Path("/fairness")
  @Operation(
      summary = "How the free exposures are distributed",
      description =
          "By vertical, region and size of account, against the floors; and why who was refused.")
  @APIResponse(
      responseCode = "200",
      description = "the report",
      content =
          @Content(
              schema = @Schema(implementation = NewcomerAnswers.Fairness.class),
              examples =
                  @ExampleObject(
                      name = "a week",
                      value =
                          """
                          {"week": "2026-W48", "weekly_budget": 20000, "granted": 19000,
                           "left": 1000, "applicants": 240, "taking_part": 95, "gini": 0.21,
                           "refusals": [{"code": "account_too_old", "creators": 130}], "fields":
                           [{"dimension": "vertical", "code": "food", "applicants": 40,
                           "taking_part": 21, "granted": 4100, "share": 0.21, "floor": 0.1,
                           "kept": true}], "sizes": []}""")))
  public NewcomerAnswers.Fairness fairness() {
    return database.in(
        caller.organisation(),
        handle ->
            NewcomerAnswers.fairness(
                newcomers.round(handle), newcomers.current(handle).programme()));
  }
}
