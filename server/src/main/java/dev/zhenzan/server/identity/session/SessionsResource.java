package dev.zhenzan.server.identity.session;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.Page;
import dev.zhenzan.server.http.PageRequest;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Logins;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.SessionOnly;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signing in, and the browsers in which one is. */
@Path("/api/v1/sessions")
@Tag(name = "identity")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SessionsResource {
  private final SignIn signIn;
  private final SessionView view;
  private final Sessions sessions;
  private final Caller caller;
  private final Database database;

  /** For whoever comes. */
  SessionsResource(
      SignIn signIn, SessionView view, Sessions sessions, Caller caller, Database database) {
    this.signIn = signIn;
    this.view = view;
    this.sessions = sessions;
    this.caller = caller;
    this.database = database;
  }

  /**
   * What a person knows and has.
   *
   * @param secondFactor a code of the app or a recovery code; null where the person has none
   */
  @Schema(
      examples =
          """
          {"login": "lin", "password": "four words at random", "second_factor": "492039"}""")
  public record Credentials(
      @Nullable String login, @Nullable String password, @Nullable String secondFactor) {
    @Override
    public String toString() {
      return "Credentials[]";
    }
  }

  /**
   * A browser in which the person is signed in.
   *
   * @param current whether this request comes from it
   */
  @Schema(
      examples =
          """
          {"id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10", "created_at": "2026-11-29T08:00:00Z",
           "last_seen_at": "2026-11-29T09:12:00Z", "agent": "Mozilla/5.0", "way": "password",
           "current": true}""")
  public record OpenSession(
      UUID id, Instant createdAt, Instant lastSeenAt, String agent, String way, boolean current) {}

  /** Signs in. */
  @POST
  @PermitAll
  @Operation(
      summary = "Sign in",
      description =
          "Gives the cookie of a new session. After 10 failures login and address have to wait,"
              + " twice as long each time. The same answer whatever is wrong.")
  @APIResponse(
      responseCode = "201",
      description = "signed in; the session's cookie comes with it",
      content = @Content(schema = @Schema(implementation = SessionAnswer.class)))
  public Response begin(
      Credentials credentials,
      @CookieParam(SessionCookie.NAME) @Nullable String before,
      @Context HttpServerRequest request) {
    if (credentials == null || credentials.login() == null || credentials.password() == null) {
      throw ProblemException.ofValue("/login", "send login and password");
    }
    if (Logins.tooLong(credentials.login())) {
      throw SignIn.refused();
    }
    SignIn.Entered entered =
        signIn.enter(
            Logins.normal(credentials.login()),
            credentials.password(),
            credentials.secondFactor(),
            Visit.of(request));
    if (before != null) {
      sessions.end(before);
    }
    return Response.status(Response.Status.CREATED)
        .cookie(SessionCookie.of(entered.token()))
        .entity(view.of(entered.person(), SessionMechanism.csrfToken(entered.token())))
        .build();
  }

  /** Where one is signed in. */
  @GET
  @Authenticated
  @Operation(
      summary = "Where one is signed in",
      description = "The person's own sessions that still hold, newest first.")
  public Page<OpenSession> list(@BeanParam PageRequest page) {
    Person person = caller.person();
    List<Sessions.Open> found =
        database.in(person.organisation(), handle -> sessions.list(handle, person.id(), page));
    return Page.of(found, page, open -> open.id().toString()).map(this::answer);
  }

  private OpenSession answer(Sessions.Open open) {
    return new OpenSession(
        open.id(),
        open.createdAt(),
        open.usedAt(),
        open.agent(),
        open.way(),
        caller.session().filter(open.id()::equals).isPresent());
  }

  /** Ends one. */
  @DELETE
  @Path("/{id}")
  @SessionOnly
  @Authenticated
  @Operation(
      summary = "Sign out elsewhere",
      description = "Ends one of the person's own sessions, such as that of a lost telephone.")
  @APIResponse(responseCode = "204", description = "ended")
  public void end(@PathParam("id") UUID id) {
    Person person = caller.person();
    if (!database.in(person.organisation(), handle -> sessions.end(handle, person.id(), id))) {
      throw ProblemException.notFound("session");
    }
  }
}
