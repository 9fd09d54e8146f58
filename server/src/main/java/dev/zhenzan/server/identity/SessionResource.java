package dev.zhenzan.server.identity;

import dev.zhenzan.server.http.Problem;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is signed in. */
@Path("/api/v1/session")
@Tag(name = "identity")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionResource {
  private final Caller caller;

  /** For the one who asks. */
  public SessionResource(Caller caller) {
    this.caller = caller;
  }

  /** A session as its owner sees it. */
  public record SessionAnswer(
      PersonAnswer person, Set<String> roles, Set<String> creatorIds, @Nullable String accountId) {
    /** The person in it. */
    public record PersonAnswer(UUID id, String login, String name, String language) {}
  }

  /** Who is signed in. */
  @GET
  @Authenticated
  @Operation(summary = "Who is signed in", description = "The person behind the cookie or key.")
  @APIResponse(
      responseCode = "200",
      description = "the person with roles",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SessionAnswer.class),
              examples =
                  @ExampleObject(
                      name = "creator",
                      value =
                          """
                          {"person": {"id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10", "login": "lin",
                           "name": "林", "language": "zh"}, "roles": ["creator"],
                           "creator_ids": ["c17"], "account_id": null}""")))
  @APIResponse(
      responseCode = "401",
      description = "nobody is",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public SessionAnswer session() {
    Person person = caller.person();
    return new SessionAnswer(
        new SessionAnswer.PersonAnswer(
            person.id(), person.login(), person.name(), person.language()),
        person.roles().stream().map(Role::word).collect(Collectors.toUnmodifiableSet()),
        person.creatorIds(),
        person.accountId().orElse(null));
  }
}
