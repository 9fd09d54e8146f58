package dev.zhenzan.server.audience;

import dev.zhenzan.server.http.Page;
import dev.zhenzan.server.http.PageRequest;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is held of an audience member: exposures, a copy of everything, erasure. */
@Path("/api/v1/me")
@Tag(name = "audience")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.AUDIENCE)
@APIResponse(
    responseCode = "403",
    description = "not an audience member, or without an account",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public final class MeResource {
  private final OwnAccount account;
  private final SeenExposures exposures;
  private final PersonCopy copy;
  private final PersonErasure erasure;

  /** With whose data it is. */
  public MeResource(
      OwnAccount account, SeenExposures exposures, PersonCopy copy, PersonErasure erasure) {
    this.account = account;
    this.exposures = exposures;
    this.copy = copy;
    this.erasure = erasure;
  }

  /** Works that were shown or are planned for the account. */
  @GET
  @Path("/exposures")
  @Operation(
      summary = "What plans show me, and why",
      description =
          "Works that were shown by a plan or are planned, the newest first, each with what the"
              + " match rests on in words. What one was left out of is in the export.")
  @APIResponse(
      responseCode = "200",
      description = "a page",
      content =
          @Content(
              schema = @Schema(implementation = SeenExposures.SeenExposure.class),
              examples =
                  @ExampleObject(
                      name = "one work",
                      value =
                          """
                          {"items": [{"id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10",
                           "state": "shown", "time": "2026-11-29T06:00:00Z", "video_id": "v42",
                           "caption": "番茄炒蛋", "creator_name": "c17", "why": {"arm": "treatment",
                           "plan": "十一月新作", "newcomer": false, "personalised": true,
                           "tags": [{"tag": "food.homecooking", "name_zh": "家常菜", "name_en": "Home cooking",
                           "share": 0.31}], "p_watch": 0.52, "terms": [{"term": "tags",
                           "log_odds": 0.41, "zh": "您对它的主题感兴趣",
                           "en": "its topics interest you"}]}}], "next": null}""")))
  public Page<SeenExposures.SeenExposure> exposures(@BeanParam PageRequest page) {
    return exposures.of(account.organisation(), account.id(), page);
  }

  /** Everything that is held. */
  @GET
  @Path("/export")
  @Operation(
      summary = "All that is held of me",
      description =
          "One JSON document with the rows of every table that name the account or the person;"
              + " without secrets and without other accounts (PIPL, art. 45).")
  @APIResponse(
      responseCode = "200",
      description = "the copy",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples =
                  @ExampleObject(
                      name = "copy",
                      value =
                          """
                          {"account_id": "a7", "made_at": "2026-11-29T06:00:00Z", "tables":
                           {"choice": [{"kind": "consent_given"}], "interaction": []}}""")))
  public Response export() {
    PersonCopy.Whose whose = whose();
    StreamingOutput body = out -> copy.write(whose, out);
    return Response.ok(body, MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private PersonCopy.Whose whose() {
    return new PersonCopy.Whose(account.organisation(), account.person(), account.id());
  }

  /**
   * Says that an erasure is meant.
   *
   * @param confirmation the own login
   */
  public record ErasureRequest(@Nullable String confirmation) {}

  /**
   * What is left of an erasure.
   *
   * @param receipt its id; it says nothing of whom
   * @param erasedRows how many rows went
   */
  public record ErasureAnswer(UUID receipt, Instant erasedAt, long erasedRows) {}

  /** Erases everything. */
  @DELETE
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Erase me",
      description =
          "Erases the account's data, choices, exposures, cases and the sign-in, and destroys the"
              + " keys by which the ledger's commitments could be opened. It cannot be taken back.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = ErasureRequest.class),
              examples = @ExampleObject(name = "confirmed", value = "{\"confirmation\": \"lin\"}")))
  @APIResponse(
      responseCode = "200",
      description = "it is erased",
      content =
          @Content(
              schema = @Schema(implementation = ErasureAnswer.class),
              examples =
                  @ExampleObject(
                      name = "receipt",
                      value =
                          """
                          {"receipt": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10",
                           "erased_at": "2026-11-29T06:00:00Z", "erased_rows": 1204}""")))
  @APIResponse(responseCode = "422", description = "the confirmation is not the own login")
  public ErasureAnswer erase(ErasureRequest request) {
    PersonCopy.Whose whose = whose();
    if (!account.login().equals(request.confirmation())) {
      throw ProblemException.ofValue(
          "/confirmation", "confirmation must be your login, as GET /session tells it");
    }
    PersonErasure.Receipt receipt = erasure.erase(whose);
    return new ErasureAnswer(receipt.id(), receipt.erasedAt(), receipt.rows());
  }
}
