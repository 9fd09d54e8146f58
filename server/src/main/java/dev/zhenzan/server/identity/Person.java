package dev.zhenzan.server.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A human who signs in.
 *
 * @param organisation whose data the person sees
 * @param creatorIds the own ones of a creator
 * @param accountId the own one of an audience member
 */
public record Person(
    UUID id,
    UUID organisation,
    String login,
    String name,
    String language,
    Set<Role> roles,
    Set<String> creatorIds,
    Optional<String> accountId) {
  public Person {
    roles = Set.copyOf(roles);
    creatorIds = Set.copyOf(creatorIds);
  }

  /** The same person who reads another language. */
  public Person inLanguage(String other) {
    return new Person(id, organisation, login, name, other, roles, creatorIds, accountId);
  }

  /** Whether the person has a role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }
}
