package dev.zhenzan.server.result;

import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the results somebody sees.
 *
 * @param all works and creators of the organisation, or only those of {@code creators}
 * @param accounts single accounts by their ids; else by pseudonyms
 * @param creators own ids, where not all are seen
 */
public record Sight(boolean all, boolean accounts, Set<String> creators) {
  /** Of a person. */
  public static Sight of(Person person) {
    boolean accounts =
        person.is(Role.OPERATOR) || person.is(Role.REVIEWER) || person.is(Role.AUDITOR);
    boolean all = accounts || person.is(Role.BRAND);
    return new Sight(all, accounts, person.is(Role.CREATOR) ? person.creatorIds() : Set.of());
  }

  /** Whether figures of a creator, or of one who is not known, are seen. */
  public boolean sees(@Nullable String creator) {
    return all || (creator != null && creators.contains(creator));
  }
}
