package dev.zhenzan.server.identity.session;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.identity.Acts;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.SessionOnly;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The own second factor. */
@Path("/api/v1/session/second-factor")
@Tag(name = "identity")
@Authenticated
@SessionOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SecondFactorResource {
  private final Caller caller;
  private final Database database;
  private final SecondFactors factors;
  private final Lockout lockout;
  private final Acts acts;

  /** For the one who asks. */
  SecondFactorResource(
      Caller caller, Database database, SecondFactors factors, Lockout lockout, Acts acts) {
    this.caller = caller;
    this.database = database;
    this.factors = factors;
    this.lockout = lockout;
    this.acts = acts;
  }

  /** A code of the app, or a recovery code. */
  @Schema(examples = "{\"code\": \"492039\"}")
  public record Code(@Nullable String code) {
    @Override
    public String toString() {
      return "Code[]";
    }
  }

  /** Codes for the day on which the app is lost; each serves once. */
  @Schema(examples = "{\"recovery_codes\": [\"k7dq-zx4a-mn2p-9r3t\"]}")
  public record RecoveryCodes(List<String> recoveryCodes) {
    @Override
    public String toString() {
      return "RecoveryCodes[]";
    }
  }

  /** Begins. */
  @POST
  @Operation(
      summary = "Begin a second factor",
      description =
          "A new secret for an app of codes (RFC 6238). It counts once it is confirmed by a code.")
  @APIResponse(responseCode = "200", description = "the secret, this once")
  public SecondFactors.Enrolment begin() {
    Person person = caller.person();
    return database.in(person.organisation(), handle -> factors.begin(handle, person));
  }

  /** Confirms. */
  @POST
  @Path("/confirmation")
  @Operation(
      summary = "Confirm the second factor",
      description = "By a code of the app. From now on signing in needs one.")
  @APIResponse(responseCode = "200", description = "ten recovery codes, this once")
  public RecoveryCodes confirm(Code code) {
    Person person = caller.person();
    return database.in(
        person.organisation(),
        handle -> {
          List<String> codes = factors.confirm(handle, person.id(), text(code));
          acts.record(handle, person, "second-factor-set", person.id().toString());
          return new RecoveryCodes(codes);
        });
  }

  /** Takes it away. */
  @DELETE
  @Operation(
      summary = "Remove the second factor",
      description = "By a code of the app or a recovery code.")
  @APIResponse(responseCode = "204", description = "removed")
  public void remove(Code code, @Context HttpServerRequest request) {
    Person person = caller.person();
    String address = Visit.of(request).address();
    lockout.enter(person.login(), address);
    database.run(person.organisation(), handle -> remove(handle, person, text(code)));
    lockout.succeed(person.login(), address);
  }

  private void remove(Handle handle, Person person, String code) {
    if (!factors.use(handle, person.id(), code)) {
      throw ProblemException.ofValue("/code", "this is not the code that the app shows now");
    }
    factors.remove(handle, person.id());
    acts.record(handle, person, "second-factor-removed", person.id().toString());
  }

  private static String text(@Nullable Code code) {
    return code == null || code.code() == null ? "" : code.code().strip();
  }
}
