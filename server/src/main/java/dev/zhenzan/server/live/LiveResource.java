package dev.zhenzan.server.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.OpenStreams;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Role;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens at this moment, by server-sent events. */
@Path("/api/v1/live")
@Tag(name = "live")
public final class LiveResource {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Caller caller;
  private final Database database;
  private final Watching watching;
  private final OpenStreams streams;
  private final ObjectMapper json;

  /** For the one who asks. */
  public LiveResource(
      Caller caller, Database database, Watching watching, OpenStreams streams, ObjectMapper json) {
    this.caller = caller;
    this.database = database;
    this.watching = watching;
    this.streams = streams;
    this.json = json;
  }

  /** Events until the reader leaves. */
  @GET
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RolesAllowed({Role.Names.OPERATOR, Role.Names.REVIEWER, Role.Names.AUDITOR})
  @Operation(
      summary = "What happens at this moment",
      description =
          "Events: about (once: what the numbers are), second (interactions that came in within a"
              + " second of the last two minutes and what the guard says of them; again when it"
              + " says something else, as it judges them anew with each that follows), batch (each"
              + " batch that came in, of many at once the newest 200), findings (the works with most"
              + " likes that are not genuine, by the guard in the newest interactions or by the"
              + " latest audit in all; they take the place of those told before). Who connects anew"
              + " is told the last two minutes again. What was not judged is null: without a guard,"
              + " or where more comes in than it can look at.")
  @APIResponse(
      responseCode = "200",
      description = "the events",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              examples =
                  @ExampleObject(
                      name = "one",
                      value =
                          "event: second\ndata: {\"time\": \"2026-11-29T06:00:00Z\","
                              + " \"interactions\": 1200, \"judged\": 1200, \"invalid\": 31,"
                              + " \"suspect\": 4, \"delay_ms\": 640}")))
  @APIResponse(responseCode = "429", description = "ten streams are open")
  public Multi<OutboundSseEvent> follow(@Context Sse sse) {
    return streams.counted(caller.person().id(), events(sse, caller.organisation()));
  }

  private Multi<OutboundSseEvent> events(Sse sse, UUID organisation) {
    LiveFeed feed = watching.feed();
    return Multi.createFrom()
        .ticks()
        .every(PAUSE)
        .onOverflow()
        .drop()
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .concatMap(tick -> Multi.createFrom().iterable(events(sse, news(organisation, feed))));
  }

  private List<LiveFeed.News> news(UUID organisation, LiveFeed feed) {
    List<LiveFeed.News> news = new ArrayList<>(watching.news(organisation, feed));
    news.addAll(database.in(organisation, feed::ofAudit));
    return news;
  }

  private List<OutboundSseEvent> events(Sse sse, List<LiveFeed.News> news) {
    return news.stream()
        .map(
            each ->
                sse.newEventBuilder()
                    .name(each.name())
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(String.class, text(each.data()))
                    .build())
        .toList();
  }

  private String text(Object data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain records can be written", e);
    }
  }
}
