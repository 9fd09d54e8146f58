package dev.zhenzan.server.identity.session;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.Acts;
import dev.zhenzan.server.identity.Person;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The second half of a sign-in whose first a provider vouched for. */
@Path("/api/v1/sessions/second-factor")
@Tag(name = "identity")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class HalfSignInResource {
  private final HalfSignIn half;
  private final SecondFactors factors;
  private final Lockout lockout;
  private final Database database;
  private final Ending ending;

  /** For whoever a provider vouched for. */
  HalfSignInResource(
      HalfSignIn half, SecondFactors factors, Lockout lockout, Database database, Ending ending) {
    this.half = half;
    this.factors = factors;
    this.lockout = lockout;
    this.database = database;
    this.ending = ending;
  }

  /** What a sign-in comes to. */
  @jakarta.inject.Singleton
  static final class Ending {
    private final Sessions sessions;
    private final SessionView view;
    private final Acts acts;

    Ending(Sessions sessions, SessionView view, Acts acts) {
      this.sessions = sessions;
      this.view = view;
      this.acts = acts;
    }

    private String begin(Handle handle, Person person, Visit visit) {
      acts.record(handle, person, "signed-in", person.id().toString());
      return sessions.begin(handle, person, Sessions.Way.OIDC, visit);
    }
  }

  /** Signs in. */
  @POST
  @Operation(
      summary = "Send the second factor behind a provider",
      description =
          "Who signs in by the provider and has a second factor here is led to the console, which"
              + " sends a code of the app or a recovery code within five minutes. Failures count as"
              + " those of passwords do.")
  @APIResponse(
      responseCode = "201",
      description = "signed in; the session's cookie comes with it",
      content = @Content(schema = @Schema(implementation = SessionAnswer.class)))
  @APIResponse(
      responseCode = "401",
      description = "no sign-in by the provider a moment ago, or not the code",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response end(
      SecondFactorResource.@Nullable Code code,
      @CookieParam(HalfSignIn.COOKIE) @Nullable String cookie,
      @Context HttpServerRequest request) {
    Person person =
        Optional.ofNullable(cookie)
            .flatMap(half::person)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        ProblemType.SIGN_IN_NEEDED, "begin anew: sign in by the provider"));
    Visit visit = Visit.of(request);
    lockout.enter(person.login(), visit.address());
    String text = code == null || code.code() == null ? "" : code.code().strip();
    String token =
        database
            .in(person.organisation(), handle -> begin(handle, person, text, visit))
            .orElseThrow(SignIn::wrongCode);
    lockout.succeed(person.login(), visit.address());
    return Response.status(Response.Status.CREATED)
        .cookie(SessionCookie.of(token), HalfSignIn.gone())
        .entity(ending.view.of(person, SessionMechanism.csrfToken(token)))
        .build();
  }

  private Optional<String> begin(Handle handle, Person person, String code, Visit visit) {
    return factors.use(handle, person.id(), code)
        ? Optional.of(ending.begin(handle, person, visit))
        : Optional.empty();
  }
}
