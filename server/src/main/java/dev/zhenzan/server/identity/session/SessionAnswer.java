package dev.zhenzan.server.identity.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A session as its owner sees it.
 *
 * @param csrfToken for the header {@code X-CSRF-Token} of unsafe requests; null with an API key
 * @param secondFactor whether signing in needs one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
    examples =
        """
        {"person": {"id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10", "login": "lin", "name": "林",
         "language": "zh"}, "organisation": {"id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a00",
         "name": "山海 MCN"}, "roles": ["creator"], "creator_ids": ["c17"], "account_id": null,
         "csrf_token": "n1lZ0tqXb6hVQ2f9Tz5yqJ3oYc8o1qv2mE4kq7b9u0I", "second_factor": true}""")
public record SessionAnswer(
    PersonAnswer person,
    OrganisationAnswer organisation,
    SortedSet<String> roles,
    SortedSet<String> creatorIds,
    @Nullable String accountId,
    @Nullable String csrfToken,
    boolean secondFactor) {
  /** The person in it. */
  public record PersonAnswer(UUID id, String login, String name, String language) {}

  /** Whose data the person sees. */
  public record OrganisationAnswer(UUID id, String name) {}

  static SessionAnswer of(
      Person person, String organisation, @Nullable String csrfToken, Factor factor) {
    return new SessionAnswer(
        new PersonAnswer(person.id(), person.login(), person.name(), person.language()),
        new OrganisationAnswer(person.organisation(), organisation),
        person.roles().stream().map(Role::word).collect(Collectors.toCollection(TreeSet::new)),
        new TreeSet<>(person.creatorIds()),
        person.accountId().orElse(null),
        csrfToken,
        factor == Factor.NEEDED);
  }

  /** Whether signing in needs a second factor. */
  enum Factor {
    NEEDED,
    NONE
  }
}
