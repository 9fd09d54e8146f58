package dev.zhenzan.server.identity.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.Page;
import dev.zhenzan.server.http.PageRequest;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What people did. */
@Path("/api/v1/acts")
@Tag(name = "people")
@RolesAllowed({Role.Names.OPERATOR, Role.Names.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
public final class ActResource {
  private static final String DONE = "done";

  private final Caller caller;
  private final Database database;

  /** For the operator or auditor who asks. */
  ActResource(Caller caller, Database database) {
    this.caller = caller;
    this.database = database;
  }

  /**
   * An act.
   *
   * @param personId who did it; null once the person is erased
   * @param apiKeyId by which key; null in a session
   * @param subject the id of what it was done to
   * @param outcome done: what is refused has no effect, and is not recorded
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(
      examples =
          """
          {"id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10", "time": "2026-11-29T08:00:00Z",
           "person_id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a00", "person_name": "林",
           "api_key_id": null, "act": "person-invited",
           "subject": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a20", "outcome": "done"}""")
  public record ActAnswer(
      UUID id,
      Instant time,
      @Nullable UUID personId,
      @Nullable String personName,
      @Nullable UUID apiKeyId,
      String act,
      @Nullable String subject,
      String outcome) {}

  /** The trail. */
  @GET
  @Operation(
      summary = "Read the audit trail",
      description = "What people of the organisation did, newest first. It only grows.")
  public Page<ActAnswer> list(
      @BeanParam PageRequest page,
      @Parameter(description = "only acts of this kind", example = "person-invited")
          @QueryParam("act")
          @Nullable String act,
      @Parameter(description = "only acts of this person") @QueryParam("person_id")
          @Nullable UUID person) {
    List<ActAnswer> found =
        database.in(caller.organisation(), handle -> list(handle, page, act, person));
    return Page.of(found, page, it -> it.id().toString());
  }

  private static List<ActAnswer> list(
      Handle handle, PageRequest page, @Nullable String act, @Nullable UUID person) {
    return handle
        .createQuery(
            """
            select a.*, p.name from act a left join person p on p.person_id = a.person_id
            where a.organisation_id = organisation()
              and (cast(:after as uuid) is null or a.act_id < cast(:after as uuid))
              and (cast(:act as text) is null or a.kind = :act)
              and (cast(:person as uuid) is null or a.person_id = cast(:person as uuid))
            order by a.act_id desc limit :rows""")
        .bind("after", page.afterId().map(UUID::toString).orElse(null))
        .bind("act", act)
        .bind("person", person == null ? null : person.toString())
        .bind("rows", page.rows())
        .map(ActResource::answer)
        .list();
  }

  private static ActAnswer answer(ResultSet row, StatementContext context) throws SQLException {
    return new ActAnswer(
        row.getObject("act_id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("person_id", UUID.class),
        row.getString("name"),
        row.getObject("api_key_id", UUID.class),
        row.getString("kind"),
        row.getString("subject"),
        DONE);
  }
}
