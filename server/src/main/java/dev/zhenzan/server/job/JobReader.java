package dev.zhenzan.server.job;

import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import java.util.Set;
import java.util.UUID;

/**
 * Which jobs somebody sees.
 *
 * @param all those of the organisation
 * @param person who started some; those of no creator are seen
 * @param brand whether quotes that the person asked for are seen, whosever they are
 * @param creatorIds jobs of these creators alone are seen, whoever started them
 */
record JobReader(boolean all, UUID person, boolean brand, Set<String> creatorIds) {
  /** The one kind of job by which brands ask about creators. */
  static final String QUOTE = "quote";

  static JobReader of(Person person) {
    boolean all = person.is(Role.OPERATOR) || person.is(Role.REVIEWER) || person.is(Role.AUDITOR);
    return new JobReader(
        all,
        person.id(),
        person.is(Role.BRAND),
        person.is(Role.CREATOR) ? person.creatorIds() : Set.of());
  }

  boolean sees(Job job) {
    boolean ofNobody = job.creatorIds().isEmpty();
    boolean started = person.equals(job.personId());
    return all
        || (started && (ofNobody || (brand && job.kind().equals(QUOTE))))
        || (!ofNobody && creatorIds.containsAll(job.creatorIds()));
  }
}
