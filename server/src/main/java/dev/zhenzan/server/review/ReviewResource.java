package dev.zhenzan.server.review;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.Page;
import dev.zhenzan.server.http.PageRequest;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.Revision;
import dev.zhenzan.server.identity.Acts;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.webhook.WebhookEvent;
import dev.zhenzan.server.webhook.Webhooks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.jspecify.annotations.Nullable;

/** The queue of cases that a person decides. */
@Path("/api/v1/reviews")
@Tag(name = "review")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.REVIEWER, Role.Names.OPERATOR, Role.Names.AUDITOR})
@APIResponse(
    responseCode = "403",
    description = "another role is needed",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public final class ReviewResource {
  private static final int LONGEST_NOTE = 4_000;
  private static final int LONGEST_KEY = 200;
  private static final String REVIEW =
      """
      {"id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10", "kind": "verdict", "subject_kind": "group",
       "subject_id": "G1", "audit_id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a11",
       "verdict": "invalid_sophisticated", "probability": 0.97,
       "reasons": ["lockstep_synchronous"], "interactions": 412, "state": "open",
       "opened_at": "2026-11-29T06:00:00Z", "due_at": null, "decision": null, "revision": 1}""";
  private static final String DETAIL =
      """
      {"id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10", "kind": "verdict", "subject_kind": "group",
       "subject_id": "G1", "audit_id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a11",
       "verdict": "invalid_sophisticated", "probability": 0.97,
       "reasons": ["lockstep_synchronous"], "interactions": 412, "state": "open",
       "opened_at": "2026-11-29T06:00:00Z", "due_at": null, "decision": null, "revision": 1,
       "evidence": [{"reason": "lockstep_synchronous", "strength_nats": 310.2,
       "probability": 0.97, "detail": "40 accounts met on 9 works", "detail_zh": "40 个账号……",
       "interactions": 398}], "not_found": ["impossible_rate"], "group": null, "appeal": null,
       "decisions": []}""";

  private final Caller caller;
  private final Database database;
  private final Acts acts;
  private final Webhooks webhooks;

  /** With who asks. */
  public ReviewResource(Caller caller, Database database, Acts acts, Webhooks webhooks) {
    this.caller = caller;
    this.database = database;
    this.acts = acts;
    this.webhooks = webhooks;
  }

  /** The queue. */
  @GET
  @Operation(summary = "Cases", description = "The newest first; state is open or decided.")
  @APIResponse(
      responseCode = "200",
      description = "a page",
      content =
          @Content(
              schema = @Schema(implementation = Review.class),
              examples =
                  @ExampleObject(
                      name = "one case",
                      value = "{\"items\": [" + REVIEW + "], \"next\": null}")))
  @APIResponse(responseCode = "422", description = "no such state or kind")
  public Page<Review> reviews(
      @QueryParam("state") @Nullable String state,
      @QueryParam("kind") @Nullable String kind,
      @BeanParam PageRequest page) {
    Reviews.Filter filter =
        new Reviews.Filter(
            word("state", state, List.of("open", "decided")),
            word("kind", kind, List.of("verdict", "appeal")));
    return Page.of(
        database.in(caller.organisation(), handle -> Reviews.page(handle, filter, page)),
        page,
        review -> review.id().toString());
  }

  private static @Nullable String word(String name, @Nullable String given, List<String> words) {
    if (given == null || given.isEmpty()) {
      return null;
    }
    if (!words.contains(given)) {
      throw ProblemException.ofValue(name, name + " must be " + String.join(" or ", words));
    }
    return given;
  }

  /** One case with its evidence. */
  @GET
  @Path("/{id}")
  @Operation(
      summary = "A case with its evidence",
      description = "What was found and what was not, the group where there is one, the appeal.")
  @APIResponse(
      responseCode = "200",
      description = "the case; its ETag names the revision",
      content =
          @Content(
              schema = @Schema(implementation = Review.Detail.class),
              examples = @ExampleObject(name = "group", value = DETAIL)))
  @APIResponse(responseCode = "404", description = "no such case")
  public Response review(@PathParam("id") UUID id) {
    return answer(database.in(caller.organisation(), handle -> detail(handle, id)));
  }

  private static Response answer(Review.Detail detail) {
    return Response.ok(detail)
        .header(HttpHeaders.ETAG, new Revision(detail.review().revision()).tag())
        .build();
  }

  private static Review.Detail detail(Handle handle, UUID id) {
    Review review = Reviews.find(handle, id).orElseThrow(() -> ProblemException.notFound("review"));
    Findings findings = new Findings(handle, review);
    Optional<Review.Group> group = findings.group();
    List<Review.Evidence> evidence = findings.evidence(group);
    return new Review.Detail(
        review,
        evidence,
        Findings.notFound(evidence),
        group.orElse(null),
        Reviews.appeal(handle, id).orElse(null),
        Reviews.decisions(handle, id));
  }

  /**
   * A decision.
   *
   * @param decision {@code confirmed}, {@code overturned} or {@code more_evidence_needed}
   * @param note why, for those concerned and for later reviewers
   */
  public record DecisionRequest(@Nullable String decision, @Nullable String note) {}

  /** Decides a case. */
  @POST
  @Path("/{id}/decision")
  @RolesAllowed(Role.Names.REVIEWER)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Decide a case",
      description =
          "Confirmed: the verdict stays. Overturned: it is taken back, and whatever shows it says"
              + " so. More evidence needed: the case stays open. With an Idempotency-Key it may be"
              + " sent again; with If-Match it holds for the revision that was looked at alone."
              + " Nobody decides about the own works, account or appeal.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = DecisionRequest.class),
              examples =
                  @ExampleObject(
                      name = "overturned",
                      value =
                          """
                          {"decision": "overturned", "note": "A fan club that met at a premiere."}""")))
  @APIResponse(
      responseCode = "200",
      description = "the case after it",
      content =
          @Content(
              schema = @Schema(implementation = Review.Detail.class),
              examples = @ExampleObject(name = "group", value = DETAIL)))
  @APIResponse(responseCode = "404", description = "no such case")
  @APIResponse(responseCode = "409", description = "it is decided already")
  @APIResponse(responseCode = "412", description = "it changed meanwhile")
  @APIResponse(responseCode = "422", description = "no such decision, or no note")
  public Response decide(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
      DecisionRequest request) {
    Decisions.Asked asked =
        new Decisions.Asked(
            Decisions.Decision.of(request.decision()),
            note(request.note()),
            key(key),
            Optional.ofNullable(match).map(Revision::ofIfMatch));
    return answer(
        database.in(
            caller.organisation(),
            handle -> {
              if (Decisions.decide(handle, id, caller.person(), asked)) {
                acts.record(handle, caller, "review-decided", id.toString());
                webhooks.emit(
                    handle,
                    WebhookEvent.REVIEW_DECIDED,
                    Map.of("review_id", id, "decision", asked.decision().word()));
              }
              return detail(handle, id);
            }));
  }

  private static String note(@Nullable String note) {
    if (note == null || note.isBlank() || note.length() > LONGEST_NOTE) {
      throw ProblemException.ofValue("/note", "a reason of 1 to 4,000 characters is needed");
    }
    return note;
  }

  private static Optional<String> key(@Nullable String key) {
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      throw ProblemException.ofValue("Idempotency-Key", "1 to 200 characters");
    }
    return Optional.ofNullable(key);
  }
}
