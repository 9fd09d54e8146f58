package dev.zhenzan.server.identity.session;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.Acts;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.SessionOnly;
import dev.zhenzan.server.identity.password.PasswordRules;
import dev.zhenzan.server.identity.password.Passwords;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who is signed in, and what the person may change of that. */
@Path("/api/v1/session")
@Tag(name = "identity")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SessionResource {
  private static final Set<String> LANGUAGES = Set.of("zh", "en");

  private final Caller caller;
  private final Database database;
  private final SessionView view;
  private final Sessions sessions;
  private final Passwords passwords;
  private final Lockout lockout;
  private final Acts acts;

  /** For the one who asks. */
  SessionResource(
      Caller caller,
      Database database,
      SessionView view,
      Sessions sessions,
      Passwords passwords,
      Lockout lockout,
      Acts acts) {
    this.caller = caller;
    this.database = database;
    this.view = view;
    this.sessions = sessions;
    this.passwords = passwords;
    this.lockout = lockout;
    this.acts = acts;
  }

  /** What of the own person may be changed. */
  @Schema(examples = "{\"language\": \"en\"}")
  public record OwnChange(@Nullable String language) {}

  /** A new password, and the present one so that nobody else sets it at an open screen. */
  @Schema(
      examples =
          """
          {"current": "four words at random", "password": "four other words here"}""")
  public record PasswordChange(@Nullable String current, @Nullable String password) {
    @Override
    public String toString() {
      return "PasswordChange[]";
    }
  }

  /** Who is signed in. */
  @GET
  @Operation(
      summary = "Who is signed in",
      description = "The person behind the cookie or key, with roles and organisation.")
  public SessionAnswer session() {
    return view.of(caller.person(), caller.csrfToken().orElse(null));
  }

  /** Changes the own language. */
  @PATCH
  @SessionOnly
  @Operation(
      summary = "Change one's own settings",
      description = "The language of the console: zh or en. What is left out stays.")
  public SessionAnswer change(OwnChange change) {
    String language = change == null || change.language() == null ? "" : change.language();
    if (!LANGUAGES.contains(language)) {
      throw ProblemException.ofValue("/language", "language must be zh or en");
    }
    Person person = caller.person();
    database.run(
        person.organisation(),
        handle ->
            handle.execute(
                "update person set language = ?, revision = revision + 1 where person_id = ?",
                language,
                person.id()));
    return view.of(person.inLanguage(language), caller.csrfToken().orElse(null));
  }

  /** Signs out. */
  @DELETE
  @SessionOnly
  @Operation(summary = "Sign out", description = "Ends this session and takes the cookie away.")
  @APIResponse(responseCode = "204", description = "signed out")
  public Response end() {
    Person person = caller.person();
    caller
        .session()
        .ifPresent(
            id ->
                database.run(
                    person.organisation(), handle -> sessions.end(handle, person.id(), id)));
    return Response.noContent().cookie(SessionCookie.gone()).build();
  }

  /** Changes the own password. */
  @POST
  @Path("/password")
  @SessionOnly
  @Operation(
      summary = "Change one's own password",
      description =
          "12 to 200 characters, not one of the commonest, without the login. It ends all sessions"
              + " of the person but a new one, whose cookie comes with the answer.")
  @APIResponse(responseCode = "204", description = "changed; the cookie is a new one")
  public Response changePassword(PasswordChange change, @Context HttpServerRequest request) {
    Person person = caller.person();
    Visit visit = Visit.of(request);
    if (change == null) {
      throw ProblemException.ofValue("/password", "send current and password");
    }
    PasswordRules.check("/password", change.password(), person.login());
    lockout.enter(person.login(), visit.address());
    Optional<String> hash =
        database.in(person.organisation(), handle -> passwords.of(handle, person.id()));
    if (!passwords.matches(change.current() == null ? "" : change.current(), hash)) {
      throw ProblemException.of(ProblemType.FORBIDDEN, "the present password is another");
    }
    lockout.succeed(person.login(), visit.address());
    String token =
        database.in(
            person.organisation(), handle -> replace(handle, person, change.password(), visit));
    return Response.noContent().cookie(SessionCookie.of(token)).build();
  }

  private String replace(Handle handle, Person person, @Nullable String password, Visit visit) {
    passwords.set(handle, person.id(), password == null ? "" : password);
    sessions.endAll(handle, person.id());
    acts.record(handle, person, "password-changed", person.id().toString());
    return sessions.begin(handle, person, Sessions.Way.PASSWORD, visit);
  }
}
