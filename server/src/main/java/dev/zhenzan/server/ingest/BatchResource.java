package dev.zhenzan.server.ingest;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.Page;
import dev.zhenzan.server.http.PageRequest;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was sent in, by whom, and what became of it; without the rows. */
@Path("/api/v1/batches")
@Tag(name = "ingest")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.OPERATOR, Role.Names.AUDITOR})
public final class BatchResource {
  private static final String EXAMPLE =
      """
      {"batch_id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10",
       "sent_by": "0199e7a2-1111-7a11-9c0b-6f2f3f1f8a10", "kind": "interactions",
       "media_type": "application/x-ndjson", "tally": {"rows": 1000, "accepted": 998,
       "duplicates": 0, "replaced": 0, "rejected": 2}, "received_at": "2026-05-01T00:00:00Z"}""";

  private final Database database;
  private final Caller caller;

  /** For the one who asks. */
  BatchResource(Database database, Caller caller) {
    this.database = database;
    this.caller = caller;
  }

  /** The batches of the organisation. */
  @GET
  @Operation(
      summary = "List batches",
      description = "What was sent in, the newest first: by whom, and what became of its rows.")
  @APIResponse(
      responseCode = "200",
      description = "a page of batches",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples =
                  @ExampleObject(
                      name = "one batch",
                      value = "{\"items\": [" + EXAMPLE + "], \"next\": null}")))
  @APIResponse(
      responseCode = "422",
      description = "the limit or the cursor is none",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Page<Batch> batches(@BeanParam PageRequest request) {
    Optional<UUID> after = request.after().map(BatchResource::position);
    List<Batch> found =
        database.in(caller.organisation(), handle -> Batches.page(handle, request, after));
    return Page.of(found, request, batch -> batch.batchId().toString());
  }

  /** One batch. */
  @GET
  @Path("{id}")
  @Operation(summary = "Show a batch", description = "Who sent it, and what became of its rows.")
  @APIResponse(
      responseCode = "200",
      description = "the batch",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Batch.class),
              examples = @ExampleObject(name = "interactions", value = EXAMPLE)))
  @APIResponse(
      responseCode = "404",
      description = "there is none of this id",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Batch batch(@PathParam("id") UUID id) {
    return database
        .in(caller.organisation(), handle -> Batches.ofId(handle, id))
        .orElseThrow(() -> ProblemException.notFound("batch"));
  }

  private static UUID position(String cursor) {
    try {
      return UUID.fromString(cursor);
    } catch (IllegalArgumentException e) {
      throw ProblemException.ofValue(
          "cursor", "no cursor of this list; leave it out to begin anew");
    }
  }
}
