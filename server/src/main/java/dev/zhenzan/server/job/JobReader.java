package dev.zhenzan.server.job;

import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import java.util.Set;
import java.util.UUID;

/**
 * Which jobs somebody sees.
 *
 * @param all those of the organisation
 * @param person who started some; these are seen
 * @param creatorIds jobs of these creators alone are seen, too
 */
record JobReader(boolean all, UUID person, Set<String> creatorIds) {
  static JobReader of(Person person) {
    boolean all = person.is(Role.OPERATOR) || person.is(Role.REVIEWER) || person.is(Role.AUDITOR);
    return new JobReader(
        all, person.id(), person.is(Role.CREATOR) ? person.creatorIds() : Set.of());
  }

  boolean sees(Job job) {
    return all
        || person.equals(job.personId())
        || (!job.creatorIds().isEmpty() && creatorIds.containsAll(job.creatorIds()));
  }
}
