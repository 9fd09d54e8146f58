package dev.zhenzan.server.log;

import dev.zhenzan.ledger.commitment.Subject;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that somebody did in the service, for the log.
 *
 * @param code which act, from the service's list, such as {@code person.invited}: 1 to 64 of {@code
 *     a-z 0-9 - . _ /}
 * @param actor who did it: {@link Subjects#person}
 * @param concerned to whom it was done: {@link Subjects#person} or {@link Subjects#account}
 */
public record Act(String code, Subject actor, Optional<Subject> concerned) {
  public Act {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(concerned, "concerned");
  }
}
