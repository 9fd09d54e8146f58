package dev.zhenzan.cli;

import dev.zhenzan.ledger.Ledger;
import dev.zhenzan.ledger.LedgerFolder;
import dev.zhenzan.ledger.LedgerKeys;

/**
 * A ledger to write to.
 *
 * @param folder where it is
 * @param keys its secrets
 */
record LedgerTarget(LedgerFolder folder, LedgerKeys keys) {
  Ledger open() {
    return Ledger.open(folder, keys);
  }

  /** Tells now, before long work, whether it can be written to; it stays free meanwhile. */
  void check() {
    open().close();
  }

  /** The log's name. */
  String origin() {
    return keys.log().verifierKey().name();
  }
}
