package dev.zhenzan.cli.ledger;

import dev.zhenzan.ledger.Ledger;
import dev.zhenzan.ledger.LedgerException;
import dev.zhenzan.ledger.LedgerFolder;
import dev.zhenzan.ledger.LedgerKeys;
import dev.zhenzan.ledger.keys.SubjectKeys;
import dev.zhenzan.tlog.checkpoint.Policy;
import java.security.SecureRandom;

/**
 * A ledger to write to.
 *
 * @param folder where it is
 * @param keys its secrets
 */
public record LedgerTarget(LedgerFolder folder, LedgerKeys keys) {
  /** Opens it; nobody else can write to it until it is closed. */
  public Ledger open() {
    return Ledger.open(folder, keys);
  }

  /** Tells now, before long work, whether it can be written to; it stays free meanwhile. */
  public void check() {
    open().close();
  }

  /**
   * The keys of its subjects.
   *
   * @throws LedgerException if there is no ledger
   */
  SubjectKeys subjects() {
    return SubjectKeys.open(folder.required().subjects(), keys.master(), new SecureRandom());
  }

  /** The policy that believes this ledger alone. */
  public Policy policy() {
    return PolicyFile.read(folder.required().policy());
  }

  /** The log's name. */
  public String origin() {
    return keys.log().verifierKey().name();
  }
}
