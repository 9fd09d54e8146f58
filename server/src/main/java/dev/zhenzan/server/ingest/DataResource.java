package dev.zhenzan.server.ingest;

import dev.zhenzan.files.source.RowKind;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.identity.Scope;
import dev.zhenzan.server.identity.Scoped;
import dev.zhenzan.server.repeat.KeepsKeys;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes rows in. An answer is given only when they are on the disk. */
@Path("/api/v1")
@Tag(name = "ingest")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RolesAllowed(Role.Names.OPERATOR)
@Scoped(Scope.INGEST)
@KeepsKeys
@APIResponse(
    responseCode = "200",
    description = "the rows are on the disk, but for those rejected",
    headers =
        @Header(
            name = DataResource.REPLAY,
            description = "true where the rows were there already",
            schema = @Schema(type = SchemaType.BOOLEAN)),
    content =
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = BatchAnswer.class),
            examples =
                @ExampleObject(
                    name = "one of three is no good",
                    value =
                        """
                        {"batch_id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10", "rows": 3,
                         "accepted": 2, "duplicates": 0, "replaced": 0, "rejected": 1,
                         "rejects": [{"line": 2, "column": "time", "value": "yesterday",
                           "reason": "is no time in ISO-8601"}],
                         "rejects_more": 0}""")))
@APIResponse(
    responseCode = "413",
    description = "too many bytes or rows for one request; the detail names the bound",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
    responseCode = "415",
    description = "neither JSON lines nor CSV nor Parquet",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
    responseCode = "422",
    description = "nothing of the body can be used, or the key was used for other rows",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
    responseCode = "429",
    description = "too much is waiting: send it again after Retry-After seconds",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
    responseCode = "503",
    description = "the database is away; the rows may be there: send them again with their key",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public final class DataResource {
  static final String KEY = "Idempotency-Key";
  static final String REPLAY = "Idempotent-Replay";

  private static final String KEY_IS =
      "recommended: a text of your own, new for each batch; sent again with the same rows, it gives"
          + " the same answer and nothing is there twice. 1 to 255 printable ASCII characters";

  private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private final Caller caller;
  private final Spool spool;
  private final Reception reception;
  private final Bounds bounds = Bounds.USUAL;
  private final Door door = new Door(bounds);

  /** For the one who sends. */
  DataResource(Caller caller, Spool spool, Reception reception) {
    this.caller = caller;
    this.spool = spool;
    this.reception = reception;
  }

  /** Takes interactions in. */
  @POST
  @Path("interactions")
  @Operation(
      summary = "Send interactions",
      description =
          "One row an interaction: account_id, video_id, time, and if known kind, dwell_ms,"
              + " duration_ms, surface, region, device_class, exposure_id, random_exposure.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "application/x-ndjson",
            schema = @Schema(type = SchemaType.STRING),
            examples =
                @ExampleObject(
                    name = "two likes",
                    value =
                        """
                        {"account_id":"a1","video_id":"v1","time":"2026-05-01T08:00:00+08:00"}
                        {"account_id":"a2","video_id":"v1","time":"2026-05-01T08:00:01+08:00"}""")),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = "application/vnd.apache.parquet",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response interactions(
      @Parameter(description = KEY_IS, example = "2026-05-01/17") @HeaderParam(KEY)
          @Nullable String key,
      @Context HttpHeaders headers,
      @Context RoutingContext context,
      InputStream body) {
    return receive(RowKind.INTERACTIONS, new Incoming(key(key), headers, context, body));
  }

  /** Takes accounts in. */
  @POST
  @Path("accounts")
  @Operation(
      summary = "Send accounts",
      description =
          "One row an account: account_id, and if known registered_at, followers, followings,"
              + " works, region, consent, minor, personalisation. The latest row of an account"
              + " counts, as a whole.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "application/x-ndjson",
            schema = @Schema(type = SchemaType.STRING),
            examples =
                @ExampleObject(
                    name = "an account",
                    value =
                        """
                        {"account_id":"a1","registered_at":1706745600,"followers":120,"consent":true}""")),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = "application/vnd.apache.parquet",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response accounts(
      @Parameter(description = KEY_IS, example = "2026-05-01/17") @HeaderParam(KEY)
          @Nullable String key,
      @Context HttpHeaders headers,
      @Context RoutingContext context,
      InputStream body) {
    return receive(RowKind.ACCOUNTS, new Incoming(key(key), headers, context, body));
  }

  /** Takes videos in. */
  @POST
  @Path("videos")
  @Operation(
      summary = "Send videos",
      description =
          "One row a video: video_id, creator_id, published_at, and if known caption, cover_text,"
              + " category, tags separated by semicolons, music, duration_ms. The latest row of a"
              + " video counts, as a whole.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "application/x-ndjson",
            schema = @Schema(type = SchemaType.STRING),
            examples =
                @ExampleObject(
                    name = "a video",
                    value =
                        """
                        {"video_id":"v1","creator_id":"c1","published_at":1777593600}""")),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = "application/vnd.apache.parquet",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response videos(
      @Parameter(description = KEY_IS, example = "2026-05-01/17") @HeaderParam(KEY)
          @Nullable String key,
      @Context HttpHeaders headers,
      @Context RoutingContext context,
      InputStream body) {
    return receive(RowKind.VIDEOS, new Incoming(key(key), headers, context, body));
  }

  /** Takes counters in. */
  @POST
  @Path("counters")
  @Operation(
      summary = "Send counters",
      description =
          "One row a video and time: video_id, time, likes, and if known views, comments, shares,"
              + " followers. The latest row of a video and time counts.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "application/x-ndjson",
            schema = @Schema(type = SchemaType.STRING),
            examples =
                @ExampleObject(
                    name = "counters of a video",
                    value =
                        """
                        {"video_id":"v1","time":1777593600,"likes":120,"views":4000}""")),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = "application/vnd.apache.parquet",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response counters(
      @Parameter(description = KEY_IS, example = "2026-05-01/17") @HeaderParam(KEY)
          @Nullable String key,
      @Context HttpHeaders headers,
      @Context RoutingContext context,
      InputStream body) {
    return receive(RowKind.COUNTERS, new Incoming(key(key), headers, context, body));
  }

  /** A request as it comes in; its body is not read yet. */
  private record Incoming(
      Optional<String> key, HttpHeaders headers, RoutingContext context, InputStream body) {
    long length() {
      return Optional.ofNullable(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH))
          .map(Long::parseLong)
          .orElse(-1L);
    }
  }

  private Response receive(RowKind kind, Incoming incoming) {
    try {
      return answer(kind, incoming);
    } catch (ProblemException e) {
      Refusal.of(incoming.context(), incoming.length());
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a writer", e);
    }
  }

  private Response answer(RowKind kind, Incoming incoming) throws InterruptedException {
    SentForm form = SentForm.of(incoming.headers().getHeaderString(HttpHeaders.CONTENT_TYPE));
    try (Door.Place place = door.enter(incoming.length());
        Spool.Received received = spool.receive(incoming.body(), form, bounds)) {
      Delivery delivery =
          new Delivery(
              caller.organisation(), caller.person().id(), kind, form, incoming.key(), received);
      return answer(place.write(() -> reception.write(delivery, bounds)));
    }
  }

  private static Optional<String> key(@Nullable String key) {
    if (key != null && !PRINTABLE.matcher(key).matches()) {
      throw ProblemException.ofValue(KEY, "a key has 1 to 255 printable ASCII characters");
    }
    return Optional.ofNullable(key);
  }

  private static Response answer(Reception.Outcome outcome) {
    Response.ResponseBuilder answer = Response.ok(outcome.answer());
    return outcome.replayed() ? answer.header(REPLAY, true).build() : answer.build();
  }
}
