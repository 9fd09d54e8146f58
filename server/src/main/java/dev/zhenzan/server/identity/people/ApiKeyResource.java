package dev.zhenzan.server.identity.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.http.Page;
import dev.zhenzan.server.http.PageRequest;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.identity.Acts;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.KeyMechanism;
import dev.zhenzan.server.identity.Scope;
import dev.zhenzan.server.identity.Secret;
import dev.zhenzan.server.identity.SessionOnly;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The keys by which programs act for the person who made them. */
@Path("/api/v1/api-keys")
@Tag(name = "identity")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ApiKeyResource {
  private static final int NAME = 100;

  private final Caller caller;
  private final Database database;
  private final InstantSource clock;
  private final Acts acts;

  /** For the person who asks. */
  ApiKeyResource(Caller caller, Database database, InstantSource clock, Acts acts) {
    this.caller = caller;
    this.database = database;
    this.clock = clock;
    this.acts = acts;
  }

  /**
   * A key that is to be made.
   *
   * @param scopes of read, ingest, operate, all; at least one
   * @param expiresAt when it ends; null for never
   */
  @Schema(
      examples =
          """
          {"name": "nightly data", "scopes": ["ingest"], "expires_at": "2027-11-29T00:00:00Z"}""")
  public record NewKey(
      @Nullable String name, @Nullable List<String> scopes, @Nullable Instant expiresAt) {}

  /**
   * A key.
   *
   * @param key the secret, when it is made; null ever after
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(
      examples =
          """
          {"id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10", "name": "nightly data",
           "scopes": ["ingest"], "created_at": "2026-11-29T08:00:00Z",
           "expires_at": "2027-11-29T00:00:00Z", "last_used_at": null,
           "key": "zz_n1lZ0tqXb6hVQ2f9Tz5yqJ3oYc8o1qv2mE4kq7b9u0I"}""")
  public record KeyAnswer(
      UUID id,
      String name,
      List<String> scopes,
      Instant createdAt,
      @Nullable Instant expiresAt,
      @Nullable Instant lastUsedAt,
      @Nullable String key) {
    @Override
    public String toString() {
      return "KeyAnswer[id=%s]".formatted(id);
    }
  }

  /** The own keys. */
  @GET
  @Operation(
      summary = "List one's own API keys",
      description = "Newest first, with when each was used last; never their secrets.")
  public Page<KeyAnswer> list(@BeanParam PageRequest page) {
    return Page.of(
        database.in(caller.organisation(), handle -> list(handle, page)),
        page,
        key -> key.id().toString());
  }

  private List<KeyAnswer> list(Handle handle, PageRequest page) {
    return handle
        .createQuery(
            """
            select * from api_key where organisation_id = organisation() and person_id = :person
              and (cast(:after as uuid) is null or api_key_id < cast(:after as uuid))
            order by api_key_id desc limit :rows""")
        .bind("person", caller.person().id())
        .bind("after", page.afterId().map(UUID::toString).orElse(null))
        .bind("rows", page.rows())
        .map(ApiKeyResource::answer)
        .list();
  }

  private static KeyAnswer answer(ResultSet row, StatementContext context) throws SQLException {
    return new KeyAnswer(
        row.getObject("api_key_id", UUID.class),
        row.getString("name"),
        Arrays.asList((String[]) row.getArray("scopes").getArray()),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        time(row, "expires_at"),
        time(row, "used_at"),
        null);
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }

  /** Makes one. */
  @POST
  @SessionOnly
  @Operation(
      summary = "Make an API key",
      description =
          "For a program that acts for the person: read (every GET), ingest (data in), operate"
              + " (other changes), all. It never may more than the person.")
  @APIResponse(
      responseCode = "201",
      description = "the key with its secret, this once",
      content = @Content(schema = @Schema(implementation = KeyAnswer.class)))
  public Response make(NewKey wanted) {
    check(wanted);
    String secret = Secret.make(KeyMechanism.PREFIX);
    KeyAnswer made =
        database.in(
            caller.organisation(),
            handle -> {
              KeyAnswer key = add(handle, wanted, secret);
              acts.record(handle, caller, "api-key-made", key.id().toString());
              return key;
            });
    return Response.status(Response.Status.CREATED).entity(made).build();
  }

  private void check(@Nullable NewKey wanted) {
    if (wanted == null
        || wanted.name() == null
        || wanted.name().isBlank()
        || wanted.name().length() > NAME) {
      throw ProblemException.ofValue("/name", "a key has a name of 1 to 100 characters");
    }
    List<String> scopes = wanted.scopes() == null ? List.of() : wanted.scopes();
    if (scopes.isEmpty()
        || scopes.stream().anyMatch(word -> word == null || Scope.of(word).isEmpty())) {
      throw ProblemException.ofValue(
          "/scopes", "scopes must be one or more of read, ingest, operate, all");
    }
    if (wanted.expiresAt() != null && !wanted.expiresAt().isAfter(clock.instant())) {
      throw ProblemException.ofValue("/expires_at", "expires_at must be in the future");
    }
  }

  private KeyAnswer add(Handle handle, NewKey wanted, String secret) {
    KeyAnswer key =
        new KeyAnswer(
            Identifiers.next(),
            String.valueOf(wanted.name()),
            wanted.scopes() == null ? List.of() : wanted.scopes().stream().distinct().toList(),
            clock.instant(),
            wanted.expiresAt(),
            null,
            secret);
    handle
        .createUpdate(
            """
            insert into api_key (api_key_id, person_id, name, secret_hash, scopes, created_at, expires_at)
            values (:id, :person, :name, :hash, :scopes, :now, cast(:expires as timestamptz))""")
        .bind("id", key.id())
        .bind("person", caller.person().id())
        .bind("name", key.name())
        .bind("hash", Secret.hash(secret))
        .bindArray("scopes", String.class, key.scopes())
        .bind("now", key.createdAt())
        .bindByType("expires", key.expiresAt(), Instant.class)
        .execute();
    return key;
  }

  /** Takes one back. */
  @DELETE
  @Path("/{id}")
  @SessionOnly
  @Operation(
      summary = "Take back an API key",
      description = "The person's own. Programs that use it are refused from now on.")
  @APIResponse(responseCode = "204", description = "taken back")
  public void remove(@PathParam("id") UUID id) {
    database.run(
        caller.organisation(),
        handle -> {
          int removed =
              handle.execute(
                  "delete from api_key where person_id = ? and api_key_id = ?",
                  caller.person().id(),
                  id);
          if (removed == 0) {
            throw ProblemException.notFound("API key");
          }
          acts.record(handle, caller, "api-key-taken-back", id.toString());
        });
  }
}
