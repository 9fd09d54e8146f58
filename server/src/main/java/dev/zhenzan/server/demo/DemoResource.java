package dev.zhenzan.server.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.job.Job;
import dev.zhenzan.server.job.JobDesk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Loads the demo world. */
@Path("/api/v1/demo")
@Tag(name = "demo")
@Produces(MediaType.APPLICATION_JSON)
public final class DemoResource {
  private final Caller caller;
  private final JobDesk desk;

  /** For the one who asks. */
  public DemoResource(Caller caller, JobDesk desk) {
    this.caller = caller;
    this.desk = desk;
  }

  /** Orders the job. */
  @POST
  @RolesAllowed(Role.Names.OPERATOR)
  @Operation(
      summary = "Load the demo world",
      description =
          "A made-up log with planted groups and creators with captions, audited, two creators"
              + " diagnosed, a model trained. An earlier demo is replaced; an organisation with data"
              + " of its own is left alone.")
  @APIResponse(
      responseCode = "201",
      description = "the job",
      content =
          @Content(
              schema = @Schema(implementation = Job.class),
              examples =
                  @ExampleObject(
                      name = "waits",
                      value =
                          "{\"id\": \"0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10\", \"kind\": \"demo\","
                              + " \"state\": \"queued\", \"progress\": 0}")))
  @APIResponse(
      responseCode = "409",
      description = "there is data already, or a demo is being loaded",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response load() {
    Job job = desk.order(caller.person(), "demo", JsonNodeFactory.instance.objectNode());
    return Response.created(URI.create("/api/v1/jobs/" + job.id())).entity(job).build();
  }
}
