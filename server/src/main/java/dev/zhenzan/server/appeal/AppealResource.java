package dev.zhenzan.server.appeal;

import dev.zhenzan.model.Reason;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.Page;
import dev.zhenzan.server.http.PageRequest;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.identity.Acts;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.review.Review;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Appeals of the one who asks. */
@Path("/api/v1/appeals")
@Tag(name = "review")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.CREATOR, Role.Names.AUDIENCE})
@APIResponse(
    responseCode = "403",
    description = "another role is needed",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public final class AppealResource {
  private static final int LONGEST = 4_000;
  private static final String APPEAL =
      """
      {"id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a12",
       "review_id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10", "subject_kind": "video",
       "subject_id": "v42", "reason": "burst_composition",
       "statement": "那天作品上了热门推荐。", "state": "open", "made_at": "2026-11-29T06:00:00Z"}""";

  private final Caller caller;
  private final Database database;
  private final Acts acts;

  /** With who asks. */
  public AppealResource(Caller caller, Database database, Acts acts) {
    this.caller = caller;
    this.database = database;
    this.acts = acts;
  }

  /**
   * An appeal.
   *
   * @param subjectKind {@code video} or {@code account}
   * @param subjectId the own work or account
   * @param reason the code that it is against; null for the verdict as a whole
   * @param statement why, up to 4,000 characters; reviewers read it, nobody else does
   */
  public record AppealRequest(
      @Nullable String subjectKind,
      @Nullable String subjectId,
      @Nullable String reason,
      @Nullable String statement) {}

  /** The own appeals. */
  @GET
  @Operation(summary = "My appeals", description = "The newest first.")
  @APIResponse(
      responseCode = "200",
      description = "a page",
      content =
          @Content(
              schema = @Schema(implementation = Review.Appealed.class),
              examples =
                  @ExampleObject(
                      name = "one",
                      value = "{\"items\": [" + APPEAL + "], \"next\": null}")))
  public Page<Review.Appealed> appeals(@BeanParam PageRequest page) {
    Person person = caller.person();
    return Page.of(
        database.in(person.organisation(), handle -> Appeals.page(handle, person.id(), page)),
        page,
        appeal -> appeal.id().toString());
  }

  /** Makes an appeal; it opens a case. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Appeal",
      description =
          "Creators for own works, audience members for the own account, against what the newest"
              + " audit says. A reviewer decides it within the days that the policy names.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = AppealRequest.class),
              examples =
                  @ExampleObject(
                      name = "a work",
                      value =
                          """
                          {"subject_kind": "video", "subject_id": "v42",
                           "reason": "burst_composition", "statement": "那天作品上了热门推荐。"}""")))
  @APIResponse(
      responseCode = "200",
      description = "the appeal",
      content =
          @Content(
              schema = @Schema(implementation = Review.Appealed.class),
              examples = @ExampleObject(name = "open", value = APPEAL)))
  @APIResponse(responseCode = "404", description = "not the own work or account")
  @APIResponse(responseCode = "409", description = "an appeal about it is open already")
  @APIResponse(responseCode = "422", description = "a value is missing or too long")
  public Review.Appealed make(AppealRequest request) {
    Person person = caller.person();
    Appeals.Statement statement = checked(request);
    return database.in(person.organisation(), handle -> make(handle, person, statement));
  }

  private Review.Appealed make(Handle handle, Person person, Appeals.Statement statement) {
    if (!isOwn(handle, person, statement)) {
      throw ProblemException.notFound(statement.subjectKind());
    }
    Review.Appealed made = Appeals.make(handle, person.id(), statement);
    acts.record(handle, caller, "appeal-made", made.id().toString());
    return made;
  }

  private static boolean isOwn(Handle handle, Person person, Appeals.Statement statement) {
    return statement.subjectKind().equals("account")
        ? person.is(Role.AUDIENCE)
            && person.accountId().filter(statement.subjectId()::equals).isPresent()
        : person.is(Role.CREATOR) && Appeals.isWorkOf(handle, statement, person.creatorIds());
  }

  private static Appeals.Statement checked(AppealRequest request) {
    String kind = request.subjectKind();
    if (kind == null || !List.of("video", "account").contains(kind)) {
      throw ProblemException.ofValue("/subject_kind", "subject_kind must be video or account");
    }
    String subject = request.subjectId();
    if (subject == null || subject.isBlank()) {
      throw ProblemException.ofValue("/subject_id", "subject_id is needed");
    }
    String text = request.statement();
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      throw ProblemException.ofValue("/statement", "a text of 1 to 4,000 characters is needed");
    }
    String reason = request.reason();
    if (reason != null && Arrays.stream(Reason.values()).noneMatch(r -> r.code().equals(reason))) {
      throw ProblemException.ofValue("/reason", "no reason of this code");
    }
    return new Appeals.Statement(kind, subject, reason, text);
  }
}
