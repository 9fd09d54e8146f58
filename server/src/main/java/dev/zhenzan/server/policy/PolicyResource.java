package dev.zhenzan.server.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.http.Revision;
import dev.zhenzan.server.identity.Acts;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
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

/** The decision policy of an organisation. */
@Path("/api/v1/decision-policy")
@Tag(name = "review")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.REVIEWER, Role.Names.OPERATOR, Role.Names.AUDITOR})
@APIResponse(
    responseCode = "403",
    description = "another role is needed",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public final class PolicyResource {
  private static final int MOST = 1_000;
  private static final String POLICY =
      """
      {"suspect": 0.5, "review": 0.7, "invalid": 0.9, "appeal_days": 15, "note": "",
       "in_force_since": "2026-11-29T06:00:00Z"}""";
  private static final String RESULT =
      """
      {"interactions": 120000, "now": {"valid": 110000, "suspect": 4000, "invalid_general": 1000,
       "invalid_sophisticated": 5000}, "then": {"valid": 110000, "suspect": 2500,
       "invalid_general": 1000, "invalid_sophisticated": 6500}, "reviews_now": 12,
       "reviews_then": 19, "stricter": 1500, "milder": 0, "works_changed": 74,
       "creators_changed": 31, "examples": [{"video_id": "v42", "kind": "like",
       "probability": 0.86, "now": "suspect", "then": "invalid_sophisticated",
       "reasons": ["lockstep_synchronous"]}]}""";

  private final Caller caller;
  private final Database database;
  private final Evaluator evaluator;
  private final EvaluationBound bound;
  private final ObjectMapper json;
  private final Acts acts;

  /** With who asks. */
  public PolicyResource(
      Caller caller,
      Database database,
      Evaluator evaluator,
      EvaluationBound bound,
      ObjectMapper json,
      Acts acts) {
    this.caller = caller;
    this.database = database;
    this.evaluator = evaluator;
    this.bound = bound;
    this.json = json;
    this.acts = acts;
  }

  /** The policy in force. */
  @GET
  @Operation(
      summary = "The decision policy",
      description = "Which probabilities lead to which verdict; the ETag names the revision.")
  @APIResponse(
      responseCode = "200",
      description = "the policy in force",
      content =
          @Content(
              schema = @Schema(implementation = Policy.class),
              examples = @ExampleObject(name = "standard", value = POLICY)))
  public Response policy() {
    return answer(database.in(caller.organisation(), Policies::current));
  }

  private static Response answer(Policies.Revised revised) {
    return Response.ok(revised.policy())
        .header(HttpHeaders.ETAG, new Revision(revised.number()).tag())
        .build();
  }

  /** A revision that held, or holds. */
  public record RevisionAnswer(int revision, Policy policy, boolean fourEyes) {}

  /** All revisions, the newest first. */
  public record RevisionList(List<RevisionAnswer> items) {}

  /** All revisions. */
  @GET
  @Path("/revisions")
  @Operation(
      summary = "All revisions of the policy",
      description = "The newest first, with whether two people had looked at each.")
  @APIResponse(
      responseCode = "200",
      description = "the revisions",
      content =
          @Content(
              schema = @Schema(implementation = RevisionList.class),
              examples =
                  @ExampleObject(
                      name = "one",
                      value =
                          "{\"items\": [{\"revision\": 1, \"policy\": "
                              + POLICY
                              + ", \"four_eyes\": true}]}")))
  public RevisionList revisions() {
    return new RevisionList(
        database.in(caller.organisation(), handle -> Policies.revisions(handle, MOST)).stream()
            .map(one -> new RevisionAnswer(one.number(), one.policy(), one.fourEyes()))
            .toList());
  }

  /** Looks what a policy would change. */
  @POST
  @Path("/shadow-evaluations")
  @RolesAllowed(Role.Names.REVIEWER)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "What a policy would change",
      description =
          "Decides every interaction of the newest audit anew by its stored probability: what an"
              + " audit by the policy finds on the same log. Nothing"
              + " comes into force; the evaluation is what a change needs.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = Policy.Request.class),
              examples = @ExampleObject(name = "stricter", value = POLICY)))
  @APIResponse(
      responseCode = "200",
      description = "what would change",
      content =
          @Content(
              schema = @Schema(implementation = ShadowResult.class),
              examples = @ExampleObject(name = "stricter", value = RESULT)))
  @APIResponse(responseCode = "409", description = "no audit yet, or its files are gone")
  @APIResponse(responseCode = "422", description = "a threshold is missing or out of order")
  @APIResponse(
      responseCode = "429",
      description = "another one is under way, or no more today; Retry-After says when")
  public ShadowResult evaluate(Policy.Request request) {
    Policy proposed = request.checked();
    UUID organisation = caller.organisation();
    database.run(organisation, bound::check);
    return bound.one(organisation, () -> evaluate(organisation, proposed));
  }

  private ShadowResult evaluate(UUID organisation, Policy proposed) {
    Evaluator.Evaluated evaluated = evaluator.evaluate(organisation, proposed);
    database.run(organisation, handle -> keep(handle, proposed, evaluated));
    return evaluated.result();
  }

  private void keep(Handle handle, Policy proposed, Evaluator.Evaluated evaluated) {
    UUID id = Identifiers.next();
    handle
        .createUpdate(
            """
            insert into shadow_evaluation
              (evaluation_id, audit_id, suspect, review, invalid, appeal_days, result, made_by)
            values (:id, :audit, :suspect, :review, :invalid, :days, cast(:result as jsonb), :person)""")
        .bind("id", id)
        .bind("audit", evaluated.audit())
        .bind("suspect", proposed.suspect())
        .bind("review", proposed.review())
        .bind("invalid", proposed.invalid())
        .bind("days", proposed.appealDays())
        .bind("result", text(evaluated.result()))
        .bind("person", caller.person().id())
        .execute();
    acts.record(handle, caller, "policy-evaluated", id.toString());
  }

  private String text(ShadowResult result) {
    try {
      return json.writeValueAsString(result);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an evaluation cannot be written", e);
    }
  }

  /** An evaluation of the last day, for who has a second look. */
  public record EvaluationAnswer(
      UUID id,
      double suspect,
      double review,
      double invalid,
      int appealDays,
      UUID madeBy,
      Instant madeAt,
      JsonNode result) {}

  /** Evaluations, the newest first. */
  public record EvaluationList(List<EvaluationAnswer> items) {}

  /** Evaluations that a change may rest on. */
  @GET
  @Path("/shadow-evaluations")
  @Operation(
      summary = "Evaluations of the last day",
      description = "What a second person looks at before putting a policy into force.")
  @APIResponse(
      responseCode = "200",
      description = "the newest first",
      content =
          @Content(
              schema = @Schema(implementation = EvaluationList.class),
              examples =
                  @ExampleObject(
                      name = "one",
                      value =
                          """
                          {"items": [{"id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10", "suspect": 0.5,
                           "review": 0.7, "invalid": 0.85, "appeal_days": 15,
                           "made_by": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a11",
                           "made_at": "2026-11-29T06:00:00Z", "result": {"stricter": 1500}}]}""")))
  public EvaluationList evaluations() {
    return new EvaluationList(
        database.in(
            caller.organisation(),
            handle ->
                handle
                    .createQuery(
                        """
                        select *, cast(result as text) as text from shadow_evaluation
                        where organisation_id = organisation() and made_at > now() - interval '1 day'
                        order by made_at desc limit 100""")
                    .map(
                        (row, context) ->
                            new EvaluationAnswer(
                                row.getObject("evaluation_id", UUID.class),
                                row.getDouble("suspect"),
                                row.getDouble("review"),
                                row.getDouble("invalid"),
                                row.getInt("appeal_days"),
                                row.getObject("made_by", UUID.class),
                                row.getTimestamp("made_at").toInstant(),
                                tree(row.getString("text"))))
                    .list()));
  }

  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an evaluation cannot be read", e);
    }
  }

  /** Puts a policy into force. */
  @PUT
  @RolesAllowed(Role.Names.REVIEWER)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Put a policy into force",
      description =
          "Only after a shadow evaluation of exactly this policy on the newest audit, no older than"
              + " a day, by another reviewer. Where there is only one reviewer that one may do both,"
              + " and the revision says so. Audits that begin from then on judge by it, and say so.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = Policy.Request.class),
              examples = @ExampleObject(name = "policy", value = POLICY)))
  @APIResponse(
      responseCode = "200",
      description = "the policy in force",
      content =
          @Content(
              schema = @Schema(implementation = Policy.class),
              examples = @ExampleObject(name = "policy", value = POLICY)))
  @APIResponse(
      responseCode = "409",
      description = "not evaluated, or not by another reviewer though there is one")
  @APIResponse(responseCode = "412", description = "somebody else changed it meanwhile")
  @APIResponse(responseCode = "422", description = "a threshold is missing or out of order")
  @APIResponse(responseCode = "428", description = "no If-Match")
  public Response change(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match, Policy.Request request) {
    Revision read = Revision.ofIfMatch(match);
    Policy policy = request.checked();
    return answer(database.in(caller.organisation(), handle -> change(handle, read, policy)));
  }

  private Policies.Revised change(Handle handle, Revision read, Policy policy) {
    handle.execute(
        "select pg_advisory_xact_lock(hashtextextended(?, 39))", caller.organisation().toString());
    read.mustBe(Policies.current(handle).number());
    UUID person = caller.person().id();
    Policies.Eyes eyes =
        Policies.evaluated(handle, policy, person)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        ProblemType.CONFLICT,
                        "evaluate exactly this policy on the newest audit first: POST"
                            + " /decision-policy/shadow-evaluations"));
    if (!eyes.areFour() && Policies.isAnotherReviewer(handle, person)) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "another reviewer has to put it into force, or to evaluate it: whoever proposes does not"
              + " decide alone");
    }
    Policies.insert(handle, read.number() + 1, policy, eyes);
    acts.record(handle, caller, "policy-changed", Integer.toString(read.number() + 1));
    return Policies.current(handle);
  }
}
