package dev.zhenzan.server.work;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.Page;
import dev.zhenzan.server.http.PageRequest;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.result.Pseudonyms;
import dev.zhenzan.server.result.Sight;
import dev.zhenzan.server.result.SortKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Works and what the latest audit found of them. */
@Path("/api/v1/works")
@Tag(name = "works")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.OPERATOR,
  Role.Names.CREATOR,
  Role.Names.BRAND,
  Role.Names.REVIEWER,
  Role.Names.AUDITOR
})
public final class WorkResource {
  private static final String WORK =
      """
      {"video_id": "v17", "creator_id": "c3", "caption": "下厨房第三集", "published_at": "2026-03-02T10:00:00Z",
       "likes": 199, "valid_likes": {"value": 158.4, "low": 149.1, "high": 167.6},
       "authenticity": {"value": 0.796, "low": 0.714, "high": 0.859}, "grade": "B", "groups": 1,
       "changed_verdicts": 0, "audited_at": "2026-11-29T06:00:00Z"}""";

  private static final String AUDIT =
      """
      {"video_id": "v17", "creator_id": "c3", "caption": "下厨房第三集", "published_at": "2026-03-02T10:00:00Z",
       "likes": 199, "valid_likes": {"value": 158.4, "low": 149.1, "high": 167.6},
       "authenticity": {"value": 0.796, "low": 0.714, "high": 0.859}, "grade": "B",
       "hours": [{"hour": "2026-03-02T11:00:00Z", "likes": 60, "invalid": 0, "suspect": 2}],
       "reasons": [{"code": "burst_composition", "likes": 2}],
       "groups": [{"group_id": "G1", "likes": 40, "accounts": 40, "invalid": 0}],
       "changed_verdicts": 40, "review_ids": ["0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a11"],
       "audit_id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10", "policy_revision": 0,
       "audited_at": "2026-11-29T06:00:00Z"}""";

  private static final String INTERACTIONS =
      """
      {"items": [{"account_id": "a8", "kind": "like", "time": "2026-03-02T11:04:31Z", "probability": 0.98,
       "verdict": "invalid_sophisticated", "reasons": ["lockstep_synchronous"], "group_id": "G1",
       "audited": null, "review_id": null},
       {"account_id": "a9", "kind": "like", "time": "2026-03-02T11:04:33Z", "probability": 0,
       "verdict": "valid", "reasons": ["lockstep_synchronous"], "group_id": "G1",
       "audited": {"verdict": "invalid_sophisticated", "probability": 0.98},
       "review_id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a11"}], "next": null}""";

  private final Caller caller;
  private final Database database;
  private final Pseudonyms pseudonyms;

  /** For the one who asks. */
  public WorkResource(Caller caller, Database database, Pseudonyms pseudonyms) {
    this.caller = caller;
    this.database = database;
    this.pseudonyms = pseudonyms;
  }

  /** Works that the caller sees. */
  @GET
  @Operation(
      summary = "Works",
      description =
          "The newest first, or those with most likes, or with the lowest authenticity. A creator"
              + " sees those of the own creator ids.")
  @APIResponse(
      responseCode = "200",
      description = "a page",
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "one",
                      value = "{\"items\": [" + WORK + "], \"next\": null}")))
  @APIResponse(
      responseCode = "422",
      description = "no such order",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Page<Work> list(
      @Parameter(description = "of this creator alone") @QueryParam("creator_id")
          @Nullable String creator,
      @Parameter(description = "the work's id, or a part of its caption") @QueryParam("query")
          @Nullable String query,
      @Parameter(description = "published_at, likes or authenticity") @QueryParam("sort")
          @Nullable String sort,
      @BeanParam PageRequest page) {
    Person person = caller.person();
    Works.Wanted wanted =
        new Works.Wanted(
            Sight.of(person),
            Optional.ofNullable(creator),
            Optional.ofNullable(query).filter(text -> !text.isBlank()),
            SortKey.word(
                "sort", Optional.ofNullable(sort), "published_at", "likes", "authenticity"));
    return database.in(
        person.organisation(),
        handle ->
            Page.of(
                Works.list(handle, wanted, page),
                page,
                work -> new SortKey(work.sortKey(), work.videoId()).position()));
  }

  /** One work. */
  @GET
  @Path("{id}")
  @Operation(summary = "A work", description = "With the figures of the latest audit.")
  @APIResponse(
      responseCode = "200",
      description = "the work",
      content = @Content(examples = @ExampleObject(name = "one", value = WORK)))
  @APIResponse(
      responseCode = "404",
      description = "no such work, or another's",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Work one(@PathParam("id") String id) {
    Person person = caller.person();
    return database
        .in(person.organisation(), handle -> Works.find(handle, id))
        .filter(work -> Sight.of(person).sees(work.creatorId()))
        .orElseThrow(() -> ProblemException.notFound("work"));
  }

  /** What the latest audit found. */
  @GET
  @Path("{id}/audit")
  @Operation(
      summary = "The audit of a work's likes",
      description =
          "How many are genuine, by hour, why the others are not thought to be, and the groups that"
              + " liked it. invalid counts both kinds of invalid verdicts, suspect stands beside. What"
              + " reviewers decided is in all figures: verdicts that they changed count as known to"
              + " be valid, changed_verdicts says how many. The audit's own files keep what it"
              + " found.")
  @APIResponse(
      responseCode = "200",
      description = "the figures of the latest audit",
      content = @Content(examples = @ExampleObject(name = "one", value = AUDIT)))
  @APIResponse(
      responseCode = "404",
      description = "no such work, or another's, or no audit has looked at it yet",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public WorkAudit audit(@PathParam("id") String id) {
    Person person = caller.person();
    return database
        .in(person.organisation(), handle -> Works.audit(handle, person, id))
        .filter(audit -> Sight.of(person).sees(audit.creatorId()))
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemType.NOT_FOUND, "no work with this id that an audit has looked at"));
  }

  /** Interactions that are not valid. */
  @GET
  @Path("{id}/interactions")
  @Operation(
      summary = "A work's interactions that the audit did not hold for valid",
      description =
          "With probability, verdict and reasons. Valid ones are many and say nothing: they are in"
              + " the job's interaction_verdicts.csv. One that a reviewer found valid stays in the"
              + " list, with what the audit had said in audited. Account ids are seen by operators, reviewers"
              + " and auditors; others see pseudonyms.")
  @APIResponse(
      responseCode = "200",
      description = "a page",
      content = @Content(examples = @ExampleObject(name = "one", value = INTERACTIONS)))
  @APIResponse(
      responseCode = "404",
      description = "no such work, or another's",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Page<JudgedInteraction> interactions(
      @PathParam("id") String id,
      @Parameter(
              description =
                  "the verdict that holds: suspect, invalid_general, invalid_sophisticated, or"
                      + " valid for what a reviewer changed")
          @QueryParam("verdict")
          @Nullable String verdict,
      @BeanParam PageRequest page) {
    Person person = caller.person();
    one(id);
    Works.Flagged wanted =
        new Works.Flagged(id, Optional.ofNullable(verdict).filter(word -> !word.isEmpty()));
    Page<JudgedInteraction> found =
        database.in(
            person.organisation(),
            handle ->
                Page.of(
                    Works.interactions(handle, person, wanted, page),
                    page,
                    each -> Long.toString(each.row())));
    Sight sight = Sight.of(person);
    return found.map(
        each -> each.by(pseudonyms.shown(sight, person.organisation(), each.accountId())));
  }
}
