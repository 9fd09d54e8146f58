package dev.zhenzan.server.identity.people;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.Page;
import dev.zhenzan.server.http.PageRequest;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.http.Revision;
import dev.zhenzan.server.identity.Acts;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Logins;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.identity.SessionOnly;
import dev.zhenzan.server.identity.session.SecondFactors;
import dev.zhenzan.server.identity.session.Sessions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The people of an organisation. */
@Path("/api/v1/people")
@Tag(name = "people")
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PeopleResource {
  private final Caller caller;
  private final Database database;
  private final Invitations invitations;
  private final InvitationLinks links;
  private final Sessions sessions;
  private final SecondFactors factors;
  private final Acts acts;

  /** For the operator who asks. */
  PeopleResource(
      Caller caller,
      Database database,
      Invitations invitations,
      InvitationLinks links,
      Sessions sessions,
      SecondFactors factors,
      Acts acts) {
    this.caller = caller;
    this.database = database;
    this.invitations = invitations;
    this.links = links;
    this.sessions = sessions;
    this.factors = factors;
    this.acts = acts;
  }

  /** Somebody who is to belong to the organisation. */
  @Schema(
      examples =
          """
          {"login": "lin", "name": "林", "roles": ["creator"], "creator_ids": ["c17"]}""")
  public record NewPerson(
      @Nullable String login,
      @Nullable String name,
      @Nullable String language,
      @Nullable List<String> roles,
      @Nullable List<String> creatorIds,
      @Nullable String accountId) {
    PersonChange values() {
      return new PersonChange(name, language, roles, creatorIds, accountId, null);
    }
  }

  /**
   * A link to hand to the person.
   *
   * @param url where the person sets a password; whoever has it may, so send it to nobody else
   * @param expires when it ends
   */
  @Schema(
      examples =
          """
          {"person": {"id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10", "login": "lin", "name": "林",
           "language": "zh", "roles": ["creator"], "creator_ids": ["c17"], "account_id": null,
           "state": "invited", "second_factor": false, "last_seen_at": null, "revision": 1},
           "url": "https://zhenzan.example/invitations/n1lZ0tqXb6hVQ2f9Tz5yqJ3oYc8o1qv2mE4kq7b9u0I",
           "expires": "2026-12-06T09:12:00Z"}""")
  public record InvitationLink(PersonAnswer person, String url, Instant expires) {
    @Override
    public String toString() {
      return "InvitationLink[expires=%s]".formatted(expires);
    }
  }

  /** Everybody. */
  @GET
  @Operation(
      summary = "List people",
      description = "All people of the organisation, in the order in which they were invited.")
  public Page<PersonAnswer> list(@BeanParam PageRequest page) {
    return Page.of(
        database.in(caller.organisation(), handle -> PeopleTable.list(handle, page)),
        page,
        person -> person.id().toString());
  }

  /** One person. */
  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read a person",
      description = "With the ETag that a change has to name in If-Match.")
  @APIResponse(
      responseCode = "200",
      description = "the person",
      content = @Content(schema = @Schema(implementation = PersonAnswer.class)))
  public Response get(@PathParam("id") UUID id) {
    return tagged(database.in(caller.organisation(), handle -> find(handle, id)));
  }

  /** Invites. */
  @POST
  @SessionOnly
  @Operation(
      summary = "Invite a person",
      description =
          "Answers a link that serves once within 7 days, to be handed to the person. The login"
              + " must not be taken in this installation.")
  @APIResponse(
      responseCode = "201",
      description = "the link, this once",
      content = @Content(schema = @Schema(implementation = InvitationLink.class)))
  public Response invite(NewPerson person, @Context UriInfo uri) {
    if (person == null || person.name() == null || person.roles() == null) {
      throw ProblemException.ofValue("/name", "send login, name and roles");
    }
    String login = Logins.checked(person.login());
    person.values().check();
    InvitationLink link =
        database.in(caller.organisation(), handle -> invite(handle, login, person.values(), uri));
    return Response.status(Response.Status.CREATED).entity(link).build();
  }

  private InvitationLink invite(Handle handle, String login, PersonChange values, UriInfo uri) {
    UUID id =
        PeopleTable.add(handle, login, values)
            .orElseThrow(
                () ->
                    ProblemException.of(ProblemType.CONFLICT, "the login is taken: take another"));
    acts.record(handle, caller, "person-invited", id.toString());
    return link(handle, id, uri);
  }

  private InvitationLink link(Handle handle, UUID id, UriInfo uri) {
    Invitations.Made made = invitations.make(handle, id);
    return new InvitationLink(find(handle, id), links.of(made.code(), uri), made.expires());
  }

  /** Invites anew. */
  @POST
  @Path("/{id}/invitation")
  @SessionOnly
  @Operation(
      summary = "Invite a person anew",
      description =
          "A new link, for one that ran out or a password that was forgotten. Earlier links serve"
              + " no more; sessions go on until it is used.")
  @APIResponse(
      responseCode = "201",
      description = "the link, this once",
      content = @Content(schema = @Schema(implementation = InvitationLink.class)))
  public Response inviteAnew(@PathParam("id") UUID id, @Context UriInfo uri) {
    InvitationLink link =
        database.in(
            caller.organisation(),
            handle -> {
              find(handle, id);
              acts.record(handle, caller, "person-invited-anew", id.toString());
              return link(handle, id, uri);
            });
    return Response.status(Response.Status.CREATED).entity(link).build();
  }

  /** Changes a person. */
  @PATCH
  @Path("/{id}")
  @SessionOnly
  @Operation(
      summary = "Change a person",
      description =
          "What is left out stays. Blocking ends the person's sessions and keys. The last operator"
              + " stays one. Needs If-Match with the ETag that was read.")
  @APIResponse(
      responseCode = "200",
      description = "the person as it is now",
      content = @Content(schema = @Schema(implementation = PersonAnswer.class)))
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      PersonChange change) {
    Revision read = Revision.ofIfMatch(ifMatch);
    if (change == null) {
      throw ProblemException.ofValue("", "send what is to be changed");
    }
    change.check();
    return tagged(database.in(caller.organisation(), handle -> change(handle, id, read, change)));
  }

  private PersonAnswer change(Handle handle, UUID id, Revision read, PersonChange change) {
    PeopleTable.lock(handle);
    PersonAnswer before = find(handle, id);
    read.mustBe(before.revision());
    if (change.takesOperator()
        && before.roles().contains(Role.Names.OPERATOR)
        && PeopleTable.operatorsBeside(handle, id) == 0) {
      throw ProblemException.of(
          ProblemType.CONFLICT, "this is the last operator: make another person one first");
    }
    PeopleTable.change(handle, before, change);
    if (change.blocks()) {
      sessions.endAll(handle, id);
      invitations.withdraw(handle, id);
    }
    acts.record(
        handle, caller, change.blocks() ? "person-blocked" : "person-changed", id.toString());
    return find(handle, id);
  }

  /** Takes a second factor away. */
  @DELETE
  @Path("/{id}/second-factor")
  @SessionOnly
  @Operation(
      summary = "Remove a person's second factor",
      description = "For one who lost the app and the recovery codes. It ends the sessions.")
  @APIResponse(responseCode = "204", description = "removed")
  public void removeSecondFactor(@PathParam("id") UUID id) {
    database.run(
        caller.organisation(),
        handle -> {
          find(handle, id);
          factors.remove(handle, id);
          sessions.endAll(handle, id);
          acts.record(handle, caller, "second-factor-removed", id.toString());
        });
  }

  private static PersonAnswer find(Handle handle, UUID id) {
    return PeopleTable.find(handle, id).orElseThrow(() -> ProblemException.notFound("person"));
  }

  private static Response tagged(PersonAnswer person) {
    return Response.ok(person).header("ETag", new Revision(person.revision()).tag()).build();
  }
}
