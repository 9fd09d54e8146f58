package dev.zhenzan.server.identity.oidc;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.Acts;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.people.Invitations;
import dev.zhenzan.server.identity.session.HalfSignIn;
import dev.zhenzan.server.identity.session.SessionCookie;
import dev.zhenzan.server.identity.session.Sessions;
import dev.zhenzan.server.identity.session.Visit;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Where people come back from the provider. */
@Path("/api/v1/oidc/sign-in")
@Tag(name = "identity")
public final class ProviderResource {
  private final SecurityIdentity identity;
  private final OidcSession provider;
  private final Database database;
  private final ProviderSubjects subjects;
  private final Invitations invitations;
  private final Sessions sessions;
  private final HalfSignIn half;
  private final Acts acts;

  /** For whoever the provider vouches for. */
  ProviderResource(
      SecurityIdentity identity,
      OidcSession provider,
      Database database,
      ProviderSubjects subjects,
      Invitations invitations,
      Sessions sessions,
      HalfSignIn half,
      Acts acts) {
    this.identity = identity;
    this.provider = provider;
    this.database = database;
    this.subjects = subjects;
    this.invitations = invitations;
    this.sessions = sessions;
    this.half = half;
    this.acts = acts;
  }

  /** Signs in. */
  @GET
  @Authenticated
  @Operation(
      summary = "Sign in by the provider",
      description =
          "For browsers: leads to the provider and back, then to the console with a session's"
              + " cookie, or to its page for the code where the person has a second factor. A first"
              + " time needs an invitation that is accepted by the provider, which links the person"
              + " with the provider's subject.")
  @APIResponse(responseCode = "302", description = "to the provider")
  @APIResponse(responseCode = "303", description = "to the console")
  public Response signIn(
      @Parameter(hidden = true) @CookieParam(ProviderInvitation.COOKIE) @Nullable String invitation,
      @Context HttpServerRequest request) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      throw ProblemException.of(
          ProblemType.NOT_FOUND, "no provider signs people in here: use the password");
    }
    ProviderSubjects.Subject subject =
        new ProviderSubjects.Subject(token.getIssuer(), token.getSubject());
    // The provider's session has said what it had to say.
    provider.logout().await().indefinitely();
    Optional.ofNullable(invitation).ifPresent(code -> accept(code, subject));
    Person person =
        database
            .across(Across.SIGN_IN, handle -> subjects.person(handle, subject))
            .orElseThrow(
                () ->
                    ProblemException.of(
                        ProblemType.FORBIDDEN, "nobody is invited as this: ask the operator"));
    return half.needed(person)
        ? answer("/sign-in?second-factor", half.cookie(person))
        : answer("/", SessionCookie.of(begin(person, Visit.of(request))));
  }

  private static Response answer(String page, NewCookie cookie) {
    return Response.seeOther(URI.create(page)).cookie(cookie, ProviderInvitation.gone()).build();
  }

  /** One that serves no more changes nothing: who is linked already may still sign in. */
  private void accept(String code, ProviderSubjects.Subject subject) {
    database
        .across(Across.SIGN_IN, handle -> invitations.of(handle, code))
        .ifPresent(
            invited ->
                database.run(
                    invited.person().organisation(), handle -> accept(handle, invited, subject)));
  }

  private void accept(Handle handle, Invitations.Held held, ProviderSubjects.Subject subject) {
    if (!invitations.use(handle, held.id()) || !subjects.link(handle, subject, held.person())) {
      throw ProblemException.of(
          ProblemType.CONFLICT, "the invitation is used, or the provider's person is another's");
    }
    sessions.endAll(handle, held.person().id());
    acts.record(handle, held.person(), "invitation-accepted", held.person().id().toString());
  }

  private String begin(Person person, Visit visit) {
    return database.in(
        person.organisation(),
        handle -> {
          acts.record(handle, person, "signed-in", person.id().toString());
          return sessions.begin(handle, person, Sessions.Way.OIDC, visit);
        });
  }
}
