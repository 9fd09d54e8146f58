package dev.zhenzan.server.job;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ContentPolicy;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The files that jobs leave. */
@jakarta.ws.rs.Path("/api/v1/jobs/{id}/files")
@Tag(name = "jobs")
public final class JobFileResource {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "pdf", "application/pdf",
          "json", "application/json",
          "csv", "text/csv; charset=utf-8",
          "parquet", "application/vnd.apache.parquet");

  private final Caller caller;
  private final Database database;
  private final Jobs jobs;
  private final JobSettings settings;

  /** For the one who asks. */
  public JobFileResource(Caller caller, Database database, Jobs jobs, JobSettings settings) {
    this.caller = caller;
    this.database = database;
    this.jobs = jobs;
    this.settings = settings;
  }

  /** One file, by a name that the job's result lists. */
  @GET
  @jakarta.ws.rs.Path("{name}")
  @RolesAllowed({
    Role.Names.OPERATOR,
    Role.Names.CREATOR,
    Role.Names.BRAND,
    Role.Names.REVIEWER,
    Role.Names.AUDITOR
  })
  @Operation(
      summary = "A file of a job's result",
      description =
          "The names stand in the field result.files of the job: report.html, summary.json,"
              + " diagnosis.pdf and others. Pages come with a policy by which they can reach"
              + " nothing.")
  @APIResponse(
      responseCode = "200",
      description = "the file",
      content =
          @Content(
              mediaType = "*/*",
              schema =
                  @Schema(
                      type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                      format = "binary")))
  @APIResponse(
      responseCode = "404",
      description = "no such job or file, or it is no longer kept",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response file(@PathParam("id") String id, @PathParam("name") String name) {
    Job job = JobResource.find(database, jobs, caller.person(), id);
    Path file =
        JobFolder.of(settings, job.id())
            .file(name)
            .filter(found -> job.state() == JobState.DONE)
            .orElseThrow(() -> ProblemException.notFound("file"));
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return Response.ok(file.toFile())
        .header(HttpHeaders.CONTENT_TYPE, TYPES.getOrDefault(ending, "application/octet-stream"))
        .header(ContentPolicy.HEADER, ContentPolicy.REPORT)
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file.getFileName() + "\"")
        .build();
  }
}
