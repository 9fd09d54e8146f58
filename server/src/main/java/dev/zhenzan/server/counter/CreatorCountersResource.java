package dev.zhenzan.server.counter;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.result.Sight;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What audits of counters say of a creator. */
@Path("/api/v1/creators/{id}/counters")
@Tag(name = "creators")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.OPERATOR,
  Role.Names.CREATOR,
  Role.Names.BRAND,
  Role.Names.REVIEWER,
  Role.Names.AUDITOR
})
public final class CreatorCountersResource {
  private static final String CREATOR =
      """
      {"creator_id": "c17", "works": 24, "too_little": 3, "suspect": 1, "invalid": 1,
       "affected": {"value": 2.6, "low": 1.1, "high": 5.9}, "grade": "C", "snapshots": 7210,
       "counted_from": "2026-01-03T04:00:00Z", "counted_to": "2026-03-08T01:00:00Z",
       "audited_at": "2026-03-08T01:10:00Z"}""";

  private final Caller caller;
  private final Database database;

  /** For the one who asks. */
  public CreatorCountersResource(Caller caller, Database database) {
    this.caller = caller;
    this.database = database;
  }

  /** Of a creator. */
  @GET
  @Operation(
      summary = "What counters say of a creator's works",
      description = "The latest audit of counters over all works: evidence of grade C.")
  @APIResponse(
      responseCode = "200",
      description = "the figures",
      content = @Content(examples = @ExampleObject(name = "one", value = CREATOR)))
  @APIResponse(
      responseCode = "404",
      description = "no such creator, or another",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public CreatorCounters creator(@PathParam("id") String id) {
    Person person = caller.person();
    return Optional.of(id)
        .filter(Sight.of(person)::sees)
        .flatMap(
            seen ->
                database.in(person.organisation(), handle -> CounterQueries.creator(handle, seen)))
        .orElseThrow(() -> ProblemException.notFound("creator"));
  }
}
