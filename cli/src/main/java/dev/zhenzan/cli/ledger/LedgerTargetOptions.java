package dev.zhenzan.cli.ledger;

import dev.zhenzan.ledger.LedgerFolder;
import dev.zhenzan.ledger.keys.KeyException;
import picocli.CommandLine.Mixin;

/** A ledger that is written to, and its keys. */
public final class LedgerTargetOptions {
  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private KeysOption keys = new KeysOption();

  /** Where it is. */
  LedgerFolder folder() {
    return ledger.folder();
  }

  /**
   * The ledger with its secrets.
   *
   * @throws KeyException if these cannot be read
   */
  public LedgerTarget target() {
    return new LedgerTarget(folder(), keys.keys());
  }
}
