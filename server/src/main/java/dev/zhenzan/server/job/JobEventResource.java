package dev.zhenzan.server.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.OpenStreams;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Follows a job by server-sent events (HTML standard, section 9.2). */
@Path("/api/v1/jobs/{id}/events")
@Tag(name = "jobs")
public final class JobEventResource {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(400);

  private final Caller caller;
  private final Database database;
  private final Jobs jobs;
  private final OpenStreams streams;
  private final ObjectMapper json;

  /** For the one who asks. */
  public JobEventResource(
      Caller caller, Database database, Jobs jobs, OpenStreams streams, ObjectMapper json) {
    this.caller = caller;
    this.database = database;
    this.jobs = jobs;
    this.streams = streams;
    this.json = json;
  }

  /** The job each time it has changed, until it is over. */
  @GET
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RolesAllowed({
    Role.Names.OPERATOR,
    Role.Names.CREATOR,
    Role.Names.BRAND,
    Role.Names.REVIEWER,
    Role.Names.AUDITOR
  })
  @Operation(
      summary = "Follow a job",
      description =
          "Server-sent events named job; each holds the whole job, its id is the number of the"
              + " change, so that after Last-Event-ID nothing is told twice. A comment every 15 s"
              + " keeps the connection. The stream ends after the job's end.")
  @APIResponse(
      responseCode = "200",
      description = "the changes",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              examples =
                  @ExampleObject(
                      name = "one",
                      value = "event: job\nid: 3\ndata: {\"state\": \"running\", ...}")))
  @APIResponse(
      responseCode = "404",
      description = "no such job, or another's",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "429",
      description = "ten streams are open",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Multi<OutboundSseEvent> follow(
      @PathParam("id") String id,
      @HeaderParam("Last-Event-ID") @Nullable String lastEvent,
      @Context Sse sse) {
    Person person = caller.person();
    JobResource.find(database, jobs, person, id);
    JobNews news = new JobNews(JobNews.number(lastEvent));
    return streams.counted(person.id(), events(sse, person, id, news));
  }

  private Multi<OutboundSseEvent> events(Sse sse, Person person, String id, JobNews news) {
    return Multi.createFrom()
        .ticks()
        .every(LOOK_AGAIN)
        .onOverflow()
        .drop()
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(tick -> JobResource.find(database, jobs, person, id))
        .select()
        .first(job -> news.isOpen())
        .flatMap(job -> Multi.createFrom().optional(news.of(job).map(told -> event(sse, told))));
  }

  private OutboundSseEvent event(Sse sse, JobNews.Told told) {
    return told.job()
        .map(
            job ->
                sse.newEventBuilder()
                    .name("job")
                    .id(Long.toString(job.revision()))
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(String.class, text(job))
                    .build())
        .orElseGet(() -> sse.newEventBuilder().comment("still here").build());
  }

  private String text(Job job) {
    try {
      return json.writeValueAsString(job);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a job cannot be written", e);
    }
  }
}
