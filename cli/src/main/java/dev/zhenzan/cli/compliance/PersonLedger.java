package dev.zhenzan.cli.compliance;

import dev.zhenzan.files.deployment.Deployment;
import dev.zhenzan.files.person.Access;
import dev.zhenzan.ledger.LedgerFolder;
import dev.zhenzan.ledger.LedgerKeys;
import dev.zhenzan.ledger.commitment.Subject;
import dev.zhenzan.ledger.keys.SubjectKeys;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A person's key in the ledgers of a deployment. */
final class PersonLedger {
  private final List<Deployment.LedgerPlace> ledgers;

  PersonLedger(Deployment deployment) {
    ledgers = deployment.holdings().ledgers();
  }

  /** Whether the person has a key. */
  Access.LedgerKey key(String id) {
    return any(subjects -> subjects.find(Subject.account(id)).isPresent())
        ? Access.LedgerKey.PRESENT
        : Access.LedgerKey.ABSENT;
  }

  /** Destroys the key; false where there was none. */
  boolean erase(String id) {
    return any(subjects -> subjects.erase(Subject.account(id)));
  }

  private boolean any(Predicate<SubjectKeys> of) {
    boolean found = false;
    for (Deployment.LedgerPlace ledger : ledgers) {
      LedgerKeys keys = LedgerKeys.read(Optional.of(ledger.keys()), System.getenv());
      LedgerFolder folder = new LedgerFolder(ledger.folder()).required();
      try (SubjectKeys subjects =
          SubjectKeys.open(folder.subjects(), keys.master(), new SecureRandom())) {
        found |= of.test(subjects);
      }
    }
    return found;
  }
}
