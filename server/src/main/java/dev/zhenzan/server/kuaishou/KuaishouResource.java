package dev.zhenzan.server.kuaishou;

import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.Acts;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.kuaishou.KuaishouSource.Parts;
import dev.zhenzan.server.kuaishou.connection.Authorisations;
import dev.zhenzan.server.kuaishou.connection.Authorisations.Begun;
import dev.zhenzan.server.kuaishou.connection.Authorisations.Request;
import dev.zhenzan.server.kuaishou.notice.Notices;
import dev.zhenzan.server.kuaishou.notice.Notices.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Connecting a creator at Kuaishou, and what Kuaishou tells by itself. */
@Path("/api/v1/sources/kuaishou")
@Tag(name = "sources")
@Produces(MediaType.APPLICATION_JSON)
public final class KuaishouResource {
  private static final String COOKIE = "zhenzan_kuaishou";

  private final Caller caller;
  private final KuaishouSource source;
  private final KuaishouSettings settings;
  private final MeterRegistry meters;
  private final Acts acts;

  /** For the one who asks. */
  public KuaishouResource(
      Caller caller,
      KuaishouSource source,
      KuaishouSettings settings,
      MeterRegistry meters,
      Acts acts) {
    this.caller = caller;
    this.source = source;
    this.settings = settings;
    this.meters = meters;
    this.acts = acts;
  }

  /**
   * What is to be connected.
   *
   * @param creatorId whose works they are in this organisation. A creator may leave it out where
   *     there is one own id; an operator may leave it out for Kuaishou's id of the person to stand
   */
  public record ConnectionRequest(@Nullable String creatorId) {}

  /**
   * Where to go on.
   *
   * @param authorizeUrl page at Kuaishou on which the creator agrees; good for ten minutes, in this
   *     browser
   */
  public record ConnectionAnswer(URI authorizeUrl) {}

  /**
   * What Kuaishou expects.
   *
   * @param result always 1
   * @param messageId of the notice
   */
  public record NoticeAnswer(int result, String messageId) {}

  /** Begins to connect. */
  @POST
  @Path("/connections")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.Names.OPERATOR, Role.Names.CREATOR})
  @Operation(
      summary = "Connect a creator at Kuaishou",
      description =
          "Answers the page at Kuaishou on which the creator agrees, and a cookie that has to come back with"
              + " the creator: the page is good for ten minutes, once, in this browser.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConnectionRequest.class),
              examples = @ExampleObject(name = "creator", value = "{\"creator_id\": \"c17\"}")))
  @APIResponse(
      responseCode = "200",
      description = "where to go on",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConnectionAnswer.class),
              examples =
                  @ExampleObject(
                      name = "page",
                      value =
                          "{\"authorize_url\": \"https://open.kuaishou.com/oauth2/authorize?app_id=ks700&scope="
                              + "user_info%2Cuser_video_info&response_type=code&redirect_uri=https%3A%2F%2Fzz."
                              + "example%2Fapi%2Fv1%2Fsources%2Fkuaishou%2Fcallback&state=Zk3v\"}")))
  @APIResponse(
      responseCode = "422",
      description = "the creator_id is not one's own, or has to be given",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "503",
      description = "no app at Kuaishou is set up here",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response connect(@Nullable ConnectionRequest body) {
    Person person = caller.person();
    Parts parts = source.parts();
    Request request =
        new Request(
            person.organisation(),
            person.id(),
            creatorId(person, body == null ? null : body.creatorId()),
            person.is(Role.OPERATOR));
    Begun begun =
        parts
            .authorisations()
            .begin(
                request,
                handle -> acts.record(handle, caller, "source-connecting", person.id().toString()));
    URI page = parts.client().authorizeUrl(settings.callback(), begun.state());
    return Response.ok(new ConnectionAnswer(page))
        .cookie(cookie(begun.browser(), (int) Authorisations.LIFETIME.toSeconds()))
        .header("Cache-Control", "no-store")
        .build();
  }

  private static @Nullable String creatorId(Person person, @Nullable String asked) {
    Set<String> own = person.creatorIds();
    if (asked != null) {
      boolean allowed = person.is(Role.OPERATOR) || own.contains(asked);
      if (asked.isBlank() || !allowed) {
        throw ProblemException.ofValue("/creator_id", "this is none of your creator ids");
      }
      return asked;
    }
    if (own.size() > 1) {
      throw ProblemException.ofValue("/creator_id", "say for which of your creator ids");
    }
    return own.stream().findFirst().orElse(null);
  }

  /** Ends it: the creator comes back. */
  @GET
  @Path("/callback")
  @PermitAll
  @Operation(
      summary = "The way back from Kuaishou",
      description =
          "Kuaishou sends the creator's browser here. It goes on to the console, with how it ended in the"
              + " parameter kuaishou: connected, expired, refused, scope_missing or unavailable.")
  @APIResponse(responseCode = "303", description = "on to the console")
  public Response callback(
      @QueryParam("code") @Nullable String code,
      @QueryParam("state") @Nullable String state,
      @CookieParam(COOKIE) @Nullable String browser) {
    Begun begun = new Begun(Objects.toString(state, ""), Objects.toString(browser, ""));
    Connecting.Result result = Connecting.end(source.parts(), begun, code);
    String page = result.page() + "?kuaishou=" + result.ending().word();
    return Response.seeOther(settings.console(page))
        .cookie(cookie("", 0))
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .build();
  }

  private NewCookie cookie(String value, int seconds) {
    return new NewCookie.Builder(COOKIE)
        .value(value)
        .path("/api/v1/sources/kuaishou")
        .maxAge(seconds)
        .httpOnly(true)
        .secure(settings.isEncrypted())
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  /** Takes a notice of Kuaishou. */
  @POST
  @Path("/webhook")
  @Consumes(MediaType.WILDCARD)
  @PermitAll
  @Operation(
      summary = "Notices of Kuaishou",
      description =
          "Kuaishou calls this by itself, signed by kwaisign. UN_AUTHORIZE erases what is held of that"
              + " person before the answer. A repeated message_id has no second effect.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples =
                  @ExampleObject(
                      name = "revoked",
                      value =
                          """
                          {"app_id": "ks700", "event": "UN_AUTHORIZE", "timestamp": 1772337600000,
                           "message_id": "ChFvYXV0", "data": {"open_id": "f198e20b",
                           "scope": ["user_info", "user_video_info"]}}""")))
  @APIResponse(
      responseCode = "200",
      description = "it had its effect, now or before",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = NoticeAnswer.class),
              examples =
                  @ExampleObject(
                      name = "answer",
                      value = "{\"result\": 1, \"message_id\": \"ChFvYXV0\"}")))
  @APIResponse(
      responseCode = "403",
      description = "the signature does not hold",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public NoticeAnswer webhook(
      InputStream body, @HeaderParam("kwaisign") @Nullable String signature) {
    return switch (source.parts().notices().handle(bytes(body), signature)) {
      case Outcome.Handled handled -> {
        count(handled.event());
        yield new NoticeAnswer(1, handled.messageId());
      }
      case Outcome.Forged forged ->
          throw refusal("forged", ProblemType.FORBIDDEN, "kwaisign does not hold for this body");
      case Outcome.Stale stale ->
          throw refusal("stale", ProblemType.INVALID_VALUE, "the notice is not of this time");
      case Outcome.Unreadable unreadable ->
          throw refusal("unreadable", ProblemType.BAD_REQUEST, "the body is no notice");
    };
  }

  private ProblemException refusal(String what, ProblemType type, String detail) {
    count(what);
    return ProblemException.of(type, detail);
  }

  private void count(String event) {
    meters.counter("zhenzan.kuaishou.notices", "event", event).increment();
  }

  private static byte[] bytes(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(Notices.MOST_BYTES + 1);
      if (bytes.length > Notices.MOST_BYTES) {
        throw ProblemException.of(
            ProblemType.TOO_LARGE, "a notice has at most %d bytes".formatted(Notices.MOST_BYTES));
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
