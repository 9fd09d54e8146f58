package dev.zhenzan.server.identity.people;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.password.PasswordRules;
import dev.zhenzan.server.identity.password.Passwords;
import dev.zhenzan.server.identity.session.Lockout;
import dev.zhenzan.server.identity.session.Visit;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The first organisation and its operator. */
@Path("/api/v1/setup")
@Tag(name = "identity")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SetupResource {
  private final Database database;
  private final SetupCode code;
  private final Passwords passwords;
  private final Lockout lockout;

  /** For whoever started the service. */
  SetupResource(Database database, SetupCode code, Passwords passwords, Lockout lockout) {
    this.database = database;
    this.code = code;
    this.passwords = passwords;
    this.lockout = lockout;
  }

  /** Whether the first organisation is still to be made. */
  @Schema(examples = "{\"needed\": true}")
  public record SetupState(boolean needed) {}

  /**
   * The first organisation and its operator.
   *
   * @param code as the service showed it when it started
   * @param language of the operator's console, {@code zh} by default, or {@code en}
   */
  @Schema(
      examples =
          """
          {"code": "n1lZ0tqXb6hVQ2f9Tz5yqJ3oYc8o1qv2mE4kq7b9u0I", "organisation": "山海 MCN",
           "login": "lin", "name": "林", "password": "four words at random",
           "language": "zh"}""")
  public record Setup(
      @Nullable String code,
      @Nullable String organisation,
      @Nullable String login,
      @Nullable String name,
      @Nullable String password,
      @Nullable String language) {
    PersonChange operator() {
      return Founding.operator(name, language);
    }

    @Override
    public String toString() {
      return "Setup[]";
    }
  }

  /** Whether it is needed. */
  @GET
  @Operation(
      summary = "Whether the service is to be set up",
      description = "True until the first organisation is made.")
  public SetupState state() {
    return new SetupState(database.across(Across.SET_UP, SetupCode::needed));
  }

  /** Sets up. */
  @POST
  @Operation(
      summary = "Set the service up",
      description =
          "Makes the first organisation and its operator, once, with the code that the service"
              + " showed at a terminal when it started and keeps in setup-code of its data folder.")
  @APIResponse(responseCode = "204", description = "made; sign in now")
  public void setUp(Setup setup, @Context HttpServerRequest request) {
    if (setup == null || setup.code() == null) {
      throw ProblemException.ofValue("/code", "send the code that the service showed at its start");
    }
    String address = Visit.of(request).address();
    lockout.enter("set-up", address);
    if (!state().needed()) {
      throw ProblemException.of(ProblemType.CONFLICT, "there is an organisation already: sign in");
    }
    if (!code.is(setup.code())) {
      throw ProblemException.of(
          ProblemType.FORBIDDEN, "the code is another: see setup-code in the data folder");
    }
    lockout.succeed("set-up", address);
    Founding founding = check(setup);
    database.across(
        Across.SET_UP, handle -> make(handle, founding, String.valueOf(setup.password())));
    code.forget();
  }

  private static Founding check(Setup setup) {
    Founding founding = Founding.checked(setup.organisation(), setup.login(), setup.operator());
    PasswordRules.check("/password", setup.password(), founding.login());
    return founding;
  }

  private boolean make(Handle handle, Founding founding, String password) {
    // Whoever comes second with the same code finds an organisation.
    handle.execute("lock table organisation in share row exclusive mode");
    if (!SetupCode.needed(handle)) {
      throw ProblemException.of(ProblemType.CONFLICT, "there is an organisation already: sign in");
    }
    passwords.set(handle, founding.make(handle, "service-set-up").id(), password);
    return true;
  }
}
