package dev.zhenzan.server.log;

import dev.zhenzan.ledger.commitment.Subject;
import java.util.UUID;

/**
 * Whose key a record is committed under, in a service of several organisations: one id may mean two
 * accounts in two of them.
 */
public final class Subjects {
  private Subjects() {}

  /** An account of an organisation; a creator is one, too. */
  public static Subject account(UUID organisation, String account) {
    return scoped(organisation, Subject.account(account));
  }

  /** A human who signs in. */
  public static Subject person(UUID person) {
    return Subject.person(person.toString());
  }

  /** A batch of data. */
  public static Subject batch(UUID batch) {
    return Subject.dataBatch(batch.toString());
  }

  /** The subject of a record whose ids are those of an organisation. */
  static Subject scoped(UUID organisation, Subject subject) {
    return new Subject(subject.of(), organisation + "/" + subject.id());
  }
}
