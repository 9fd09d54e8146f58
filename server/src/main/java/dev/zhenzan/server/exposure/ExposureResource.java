package dev.zhenzan.server.exposure;

import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.identity.Scope;
import dev.zhenzan.server.identity.Scoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Exposures for a platform's feed: what is due, and that it was shown. */
@Path("/api/v1/exposures")
@Tag(name = "exposure")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.OPERATOR)
@APIResponse(
    responseCode = "403",
    description = "not an operator, or the key lacks the scope",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public final class ExposureResource {
  private final Caller caller;
  private final Showings showings;

  /** With who asks. */
  public ExposureResource(Caller caller, Showings showings) {
    this.caller = caller;
    this.showings = showings;
  }

  /**
   * A work that may be shown.
   *
   * @param until after which it may not
   */
  public record DueAnswer(UUID id, UUID planId, String videoId, Instant until) {}

  /** All that may be shown to the account now. */
  public record DueList(List<DueAnswer> items) {}

  /** That a work was shown. */
  public record ShowingAnswer(UUID id, Instant shownAt) {}

  /** What may be shown to an account now. */
  @GET
  @Operation(
      summary = "What is due for an account",
      description =
          "For a feed that has room: works of running plans for this account, the best first,"
              + " no more than its caps leave. Nothing for who takes no part. Who is held out is"
              + " not told apart from who is in no plan.")
  @APIResponse(
      responseCode = "200",
      description = "the works",
      content =
          @Content(
              schema = @Schema(implementation = DueList.class),
              examples =
                  @ExampleObject(
                      name = "one work",
                      value =
                          """
                          {"items": [{"id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10",
                           "plan_id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a11", "video_id": "v42",
                           "until": "2026-12-06T06:00:00Z"}]}""")))
  @APIResponse(responseCode = "422", description = "no account_id")
  public DueList due(@QueryParam("account_id") @Nullable String accountId) {
    if (accountId == null || accountId.isBlank()) {
      throw ProblemException.ofValue("account_id", "account_id is needed");
    }
    return new DueList(
        showings.due(caller.organisation(), accountId).stream()
            .map(due -> new DueAnswer(due.id(), due.planId(), due.videoId(), due.until()))
            .toList());
  }

  /** Records that a work was shown. */
  @POST
  @Path("/{id}/showing")
  @Scoped(Scope.INGEST)
  @Operation(
      summary = "It was shown",
      description =
          "To be said when the work comes on the screen, by a key with the scope ingest; to say it"
              + " again changes nothing. Budget"
              + " and caps hold here, whoever comes at once: where it is refused, show something"
              + " else.")
  @APIResponse(
      responseCode = "200",
      description = "when it was shown",
      content =
          @Content(
              schema = @Schema(implementation = ShowingAnswer.class),
              examples =
                  @ExampleObject(
                      name = "shown",
                      value =
                          """
                          {"id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10",
                           "shown_at": "2026-11-29T06:00:00Z"}""")))
  @APIResponse(responseCode = "404", description = "no such exposure")
  @APIResponse(responseCode = "409", description = "no budget left, not running, or who left")
  @APIResponse(responseCode = "429", description = "the account's cap is reached")
  public ShowingAnswer show(@PathParam("id") UUID id) {
    Showings.Showing showing = showings.show(caller.organisation(), id);
    return new ShowingAnswer(showing.id(), showing.shownAt());
  }
}
