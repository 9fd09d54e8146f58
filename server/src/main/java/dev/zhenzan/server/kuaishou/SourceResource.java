package dev.zhenzan.server.kuaishou;

import dev.zhenzan.server.http.Page;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.identity.Acts;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.kuaishou.connection.Connection;
import dev.zhenzan.server.kuaishou.connection.ConnectionKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Connections by which data comes in by itself. A creator sees the own ones alone. */
@Path("/api/v1/sources")
@Tag(name = "sources")
@Produces(MediaType.APPLICATION_JSON)
public final class SourceResource {
  private static final String CSV = "text/csv; charset=utf-8";

  private final Caller caller;
  private final KuaishouSource kuaishou;
  private final Acts acts;

  /** For the one who asks. */
  public SourceResource(Caller caller, KuaishouSource kuaishou, Acts acts) {
    this.caller = caller;
    this.kuaishou = kuaishou;
    this.acts = acts;
  }

  /**
   * A connection.
   *
   * @param kind always {@code kuaishou}
   * @param grade of the evidence that comes by it: always {@code C}, counters alone
   * @param state whether it is read: the words connected and reconnect_needed
   * @param problem why it has to be made again or is not read at the moment; null where all is well
   * @param reconnectBy when the authorisation runs out
   * @param lastFetchAt when it was last read as a whole; null before the first time
   */
  public record SourceAnswer(
      UUID id,
      String kind,
      String grade,
      String creatorId,
      String name,
      String state,
      @Nullable String problem,
      Instant connectedAt,
      Instant reconnectBy,
      @Nullable Instant lastFetchAt,
      long works,
      long snapshots) {
    static SourceAnswer of(Connection connection) {
      return new SourceAnswer(
          connection.id(),
          "kuaishou",
          "C",
          connection.creatorId(),
          connection.name(),
          connection.state(),
          connection.trouble(),
          connection.connectedAt(),
          connection.reconnectBy(),
          connection.readAt(),
          connection.works(),
          connection.snapshots());
    }
  }

  /** All of them. */
  @GET
  @RolesAllowed({Role.Names.OPERATOR, Role.Names.CREATOR, Role.Names.AUDITOR})
  @Operation(
      summary = "Connected sources",
      description =
          "Connections of the organisation, the newest first; a creator's own ones. All on one page.")
  @APIResponse(
      responseCode = "200",
      description = "the connections",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SourceAnswer.class),
              examples =
                  @ExampleObject(
                      name = "one connection",
                      value =
                          """
                          {"items": [{"id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10", "kind": "kuaishou",
                           "grade": "C", "creator_id": "c17", "name": "果园老林", "state": "connected",
                           "problem": null, "connected_at": "2026-03-01T04:00:00Z",
                           "reconnect_by": "2026-08-28T04:00:00Z",
                           "last_fetch_at": "2026-03-02T01:15:00Z", "works": 84, "snapshots": 5120}],
                           "next": null}""")))
  @APIResponse(
      responseCode = "401",
      description = "nobody is signed in",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Page<SourceAnswer> sources() {
    Person person = caller.person();
    return new Page<>(
        connections(person)
            .filter(connection -> sees(person, connection))
            .map(SourceAnswer::of)
            .toList(),
        null);
  }

  /** Ends one. */
  @DELETE
  @Path("/{id}")
  @RolesAllowed({Role.Names.OPERATOR, Role.Names.CREATOR})
  @Operation(
      summary = "Disconnect and erase",
      description =
          "Forgets the tokens and erases the works and counters that were read. The authorisation at the"
              + " platform stays until its owner revokes it in the app there.")
  @APIResponse(responseCode = "204", description = "it is gone")
  @APIResponse(
      responseCode = "404",
      description = "there is none, or it is somebody else's",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public void disconnect(@PathParam("id") UUID id) {
    boolean gone =
        kuaishou
            .parts()
            .connections()
            .erase(
                key(id),
                handle -> acts.record(handle, caller, "source-disconnected", id.toString()));
    if (!gone) {
      throw ProblemException.notFound("source");
    }
  }

  /** What was counted. */
  @GET
  @Path("/{id}/counters")
  @Produces(CSV)
  @RolesAllowed({Role.Names.OPERATOR, Role.Names.CREATOR})
  @Operation(
      summary = "Counters of a source",
      description =
          "The file of counters that an audit of counters reads: video_id, time, views, likes, comments.")
  @APIResponse(
      responseCode = "200",
      description = "one row for each snapshot",
      content =
          @Content(
              mediaType = CSV,
              examples =
                  @ExampleObject(
                      name = "two snapshots",
                      value =
                          """
                          video_id,time,views,likes,comments
                          "3xk2v",2026-03-01T04:00:00Z,1200,80,9
                          "3xk2v",2026-03-01T04:15:00Z,1500,101,12
                          """)))
  public StreamingOutput counters(@PathParam("id") UUID id) {
    return csv(id, kuaishou.parts().snapshots()::counters);
  }

  /** Which works there are. */
  @GET
  @Path("/{id}/videos")
  @Produces(CSV)
  @RolesAllowed({Role.Names.OPERATOR, Role.Names.CREATOR})
  @Operation(
      summary = "Works of a source",
      description = "The file of videos beside it: video_id, creator_id, published_at, caption.")
  @APIResponse(
      responseCode = "200",
      description = "one row for each work",
      content =
          @Content(
              mediaType = CSV,
              examples =
                  @ExampleObject(
                      name = "one work",
                      value =
                          """
                          video_id,creator_id,published_at,caption
                          "3xk2v","c17",2026-03-01T03:58:12Z,"摘苹果"
                          """)))
  public StreamingOutput videos(@PathParam("id") UUID id) {
    return csv(id, kuaishou.parts().snapshots()::videos);
  }

  private StreamingOutput csv(UUID id, BiConsumer<ConnectionKey, Writer> content) {
    ConnectionKey key = key(id);
    return out -> {
      try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
        content.accept(key, writer);
      }
    };
  }

  /** Of a connection whose data one may take or end: who reads as an auditor alone may not. */
  private ConnectionKey key(UUID id) {
    Person person = caller.person();
    return connections(person)
        .filter(connection -> person.is(Role.OPERATOR) || isOwn(connection, person))
        .filter(connection -> connection.id().equals(id))
        .findFirst()
        .map(connection -> new ConnectionKey(caller.organisation(), connection.id()))
        .orElseThrow(() -> ProblemException.notFound("source"));
  }

  private Stream<Connection> connections(Person person) {
    return kuaishou
        .partsIfAny()
        .map(parts -> parts.connections().list(person.organisation()))
        .orElse(List.of())
        .stream();
  }

  private static boolean sees(Person person, Connection connection) {
    return person.is(Role.OPERATOR) || person.is(Role.AUDITOR) || isOwn(connection, person);
  }

  private static boolean isOwn(Connection connection, Person person) {
    return connection.person().equals(person.id())
        || person.creatorIds().contains(connection.creatorId());
  }
}
