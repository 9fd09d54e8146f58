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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The counters of a work, and what an audit of them found. */
@Path("/api/v1/works/{id}/counters")
@Tag(name = "works")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.OPERATOR,
  Role.Names.CREATOR,
  Role.Names.BRAND,
  Role.Names.REVIEWER,
  Role.Names.AUDITOR
})
public final class WorkCountersResource {
  private static final String WORK =
      """
      {"video_id": "3xk2v", "creator_id": "c17", "source": "kuaishou", "views": 41200, "likes": 3120, "comments": 88,
       "snapshots": 310, "counted_from": "2026-03-01T04:00:00Z", "counted_to": "2026-03-08T04:00:00Z",
       "audit": {"probability": {"value": 0.91, "low": 0.74, "high": 0.94}, "verdict": "invalid_sophisticated",
        "basis": "growth", "grade": "C", "snapshots": 304, "counted_from": "2026-03-01T04:00:00Z",
        "counted_to": "2026-03-08T01:00:00Z", "findings": [{"reason": "like_step", "from": "2026-03-03T02:00:00Z",
         "to": "2026-03-03T05:00:00Z", "likes": {"value": 1400, "low": 1210, "high": 1590}, "strength": 88.4}],
        "job_id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10", "audited_at": "2026-03-08T01:10:00Z"}}""";

  private final Caller caller;
  private final Database database;

  /** For the one who asks. */
  public WorkCountersResource(Caller caller, Database database) {
    this.caller = caller;
    this.database = database;
  }

  /** Of a work. */
  @GET
  @Operation(
      summary = "The counters of a work",
      description =
          "How often it was viewed, liked and commented, as the organisation sent it or a connected"
              + " platform says, and what the audit of counters makes of its growth: evidence of"
              + " grade C, which names nobody.")
  @APIResponse(
      responseCode = "200",
      description = "the counters",
      content = @Content(examples = @ExampleObject(name = "one", value = WORK)))
  @APIResponse(
      responseCode = "404",
      description = "no such work, or another's",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public WorkCounters work(@PathParam("id") String id) {
    Person person = caller.person();
    return database
        .in(person.organisation(), handle -> CounterQueries.work(handle, id))
        .filter(work -> Sight.of(person).sees(work.creatorId()))
        .orElseThrow(() -> ProblemException.notFound("work"));
  }
}
