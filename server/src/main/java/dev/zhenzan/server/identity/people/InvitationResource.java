package dev.zhenzan.server.identity.people;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.identity.Acts;
import dev.zhenzan.server.identity.password.PasswordRules;
import dev.zhenzan.server.identity.password.Passwords;
import dev.zhenzan.server.identity.session.Sessions;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What somebody with an invitation does: sees whose it is, and sets a password. */
@Path("/api/v1/invitations/{code}")
@Tag(name = "identity")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class InvitationResource {
  private final Database database;
  private final Invitations invitations;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Acts acts;

  /** For whoever has a link. */
  InvitationResource(
      Database database,
      Invitations invitations,
      Passwords passwords,
      Sessions sessions,
      Acts acts) {
    this.database = database;
    this.invitations = invitations;
    this.passwords = passwords;
    this.sessions = sessions;
    this.acts = acts;
  }

  /** Who is invited to what. */
  @Schema(
      examples =
          """
          {"login": "lin", "name": "林", "organisation": "山海 MCN",
           "expires": "2026-12-06T09:12:00Z"}""")
  public record InvitationAnswer(String login, String name, String organisation, Instant expires) {}

  /**
   * The password that the person takes.
   *
   * @param language of the person's console, {@code zh} or {@code en}; by default what the
   *     invitation says
   */
  @Schema(examples = "{\"password\": \"four words at random\", \"language\": \"zh\"}")
  public record NewPassword(@Nullable String password, @Nullable String language) {
    @Override
    public String toString() {
      return "NewPassword[]";
    }
  }

  /** Reads one. */
  @GET
  @Operation(
      summary = "Read an invitation",
      description = "Who is invited to which organisation, while the link serves.")
  public InvitationAnswer get(@PathParam("code") String code) {
    Invitations.Held held = find(code);
    return new InvitationAnswer(
        held.person().login(), held.person().name(), held.organisation(), held.expires());
  }

  /** Accepts one. */
  @POST
  @Operation(
      summary = "Accept an invitation",
      description =
          "Sets the password: 12 to 200 characters, not one of the commonest, without the login."
              + " The link serves no more, and other sessions of the person end.")
  @APIResponse(responseCode = "204", description = "accepted; sign in now")
  public void accept(@PathParam("code") String code, NewPassword body) {
    Invitations.Held held = find(code);
    NewPassword chosen = body == null ? new NewPassword(null, null) : body;
    String password = chosen.password() == null ? "" : chosen.password();
    PasswordRules.check("/password", password, held.person().login());
    new PersonChange(null, chosen.language(), null, null, null, null).check();
    database.run(held.person().organisation(), handle -> accept(handle, held, chosen));
  }

  private void accept(Handle handle, Invitations.Held held, NewPassword chosen) {
    if (!invitations.use(handle, held.id())) {
      throw ProblemException.notFound("invitation");
    }
    handle.execute(
        "update person set language = coalesce(?, language) where person_id = ?",
        chosen.language(),
        held.person().id());
    passwords.set(handle, held.person().id(), String.valueOf(chosen.password()));
    sessions.endAll(handle, held.person().id());
    acts.record(handle, held.person(), "invitation-accepted", held.person().id().toString());
  }

  private Invitations.Held find(String code) {
    return database
        .across(Across.SIGN_IN, handle -> invitations.of(handle, code))
        .orElseThrow(() -> ProblemException.notFound("invitation"));
  }
}
