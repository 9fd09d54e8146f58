package dev.zhenzan.server.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.Page;
import dev.zhenzan.server.http.PageRequest;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Long work as a resource: it is ordered, followed, taken back, and its files are read. */
@Path("/api/v1/jobs")
@Tag(name = "jobs")
@Produces(MediaType.APPLICATION_JSON)
public final class JobResource {
  static final String EXAMPLE =
      """
      {"id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10", "person_id": null, "kind": "audit",
       "parameters": {"language": "zh", "pdf": false}, "creator_ids": [], "state": "running",
       "progress": 0.42, "stage": "auditing", "created_at": "2026-11-29T06:00:00Z",
       "started_at": "2026-11-29T06:00:01Z", "ended_at": null, "problem": null, "result": null}""";

  private final Caller caller;
  private final Database database;
  private final Jobs jobs;
  private final JobDesk desk;
  private final JobRunner runner;

  /** For the one who asks. */
  public JobResource(Caller caller, Database database, Jobs jobs, JobDesk desk, JobRunner runner) {
    this.caller = caller;
    this.database = database;
    this.jobs = jobs;
    this.desk = desk;
    this.runner = runner;
  }

  /** What somebody orders. */
  public record JobRequest(String kind, @Nullable ObjectNode parameters) {}

  /** Orders a job. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.Names.OPERATOR, Role.Names.CREATOR, Role.Names.BRAND, Role.Names.REVIEWER})
  @Operation(
      summary = "Order long work",
      description =
          "Kinds and parameters: audit {language, pdf}, counter_audit {language}, match_train"
              + " {vertical}, diagnose {creator_id, vertical, language}, quote {creator_ids,"
              + " vertical}, demo {}. The operator orders any; a creator diagnoses own creator ids,"
              + " a brand asks for quotes. The same work is under way once at a time.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = JobRequest.class),
              examples =
                  @ExampleObject(
                      name = "audit",
                      value = "{\"kind\": \"audit\", \"parameters\": {\"language\": \"zh\"}}")))
  @APIResponse(
      responseCode = "201",
      description = "it waits",
      content =
          @Content(
              schema = @Schema(implementation = Job.class),
              examples = @ExampleObject(name = "audit", value = EXAMPLE)))
  @APIResponse(
      responseCode = "403",
      description = "not with these roles",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "409",
      description = "the same is under way",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "422",
      description = "no such kind, or a parameter is wrong",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response order(@Nullable JobRequest request) {
    if (request == null || request.kind() == null) {
      throw ProblemException.ofValue("/kind", "say which kind of job");
    }
    ObjectNode parameters =
        Optional.ofNullable(request.parameters())
            .orElseGet(com.fasterxml.jackson.databind.node.JsonNodeFactory.instance::objectNode);
    Job job = desk.order(caller.person(), request.kind(), parameters);
    return Response.created(URI.create("/api/v1/jobs/" + job.id())).entity(job).build();
  }

  /** The jobs that the caller sees. */
  @GET
  @RolesAllowed({
    Role.Names.OPERATOR,
    Role.Names.CREATOR,
    Role.Names.BRAND,
    Role.Names.REVIEWER,
    Role.Names.AUDITOR
  })
  @Operation(
      summary = "Jobs, the newest first",
      description =
          "Operators, reviewers and auditors see all of the organisation; others see what they"
              + " ordered, and creators those of their own creator ids.")
  @APIResponse(
      responseCode = "200",
      description = "a page",
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "one",
                      value = "{\"items\": [" + EXAMPLE + "], \"next\": null}")))
  public Page<Job> list(@BeanParam PageRequest page) {
    Person person = caller.person();
    @Nullable UUID before = page.after().map(JobResource::id).orElse(null);
    return database.in(
        person.organisation(),
        handle ->
            Page.of(
                jobs.list(handle, JobReader.of(person), before, page.rows()),
                page,
                job -> job.id().toString()));
  }

  /** One job. */
  @GET
  @Path("{id}")
  @RolesAllowed({
    Role.Names.OPERATOR,
    Role.Names.CREATOR,
    Role.Names.BRAND,
    Role.Names.REVIEWER,
    Role.Names.AUDITOR
  })
  @Operation(summary = "A job", description = "How far it is, and how it ended.")
  @APIResponse(
      responseCode = "200",
      description = "the job",
      content =
          @Content(
              schema = @Schema(implementation = Job.class),
              examples = @ExampleObject(name = "audit", value = EXAMPLE)))
  @APIResponse(
      responseCode = "404",
      description = "no such job, or another's",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Job one(@PathParam("id") String id) {
    return seen(caller.person(), id);
  }

  /** Takes a job back. */
  @POST
  @Path("{id}/cancellation")
  @RolesAllowed({Role.Names.OPERATOR, Role.Names.CREATOR, Role.Names.BRAND})
  @Operation(
      summary = "Take a job back",
      description =
          "One that waits is cancelled at once; of one that runs the processes are killed and the"
              + " folder is removed, a moment later. One that is over stays as it is.")
  @APIResponse(
      responseCode = "202",
      description = "the job as it stands",
      content =
          @Content(
              schema = @Schema(implementation = Job.class),
              examples = @ExampleObject(name = "audit", value = EXAMPLE)))
  @APIResponse(
      responseCode = "404",
      description = "no such job, or another's",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response cancel(@PathParam("id") String id) {
    Person person = caller.person();
    Job job = seen(person, id);
    if (!person.is(Role.OPERATOR) && !person.id().equals(job.personId())) {
      throw ProblemException.notFound("job");
    }
    database.run(person.organisation(), handle -> jobs.cancel(handle, job.id()));
    runner.end(job.id());
    return Response.accepted(seen(person, id)).build();
  }

  private Job seen(Person person, String id) {
    return find(database, jobs, person, id);
  }

  /** A job that a person may see; the same words whether it is not there or another's. */
  static Job find(Database database, Jobs jobs, Person person, String id) {
    return database
        .in(person.organisation(), handle -> jobs.find(handle, id(id)))
        .filter(JobReader.of(person)::sees)
        .orElseThrow(() -> ProblemException.notFound("job"));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.notFound("job");
    }
  }
}
