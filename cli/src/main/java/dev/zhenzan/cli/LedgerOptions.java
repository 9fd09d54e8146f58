package dev.zhenzan.cli;

import dev.zhenzan.ledger.Ledger;
import dev.zhenzan.ledger.LedgerException;
import dev.zhenzan.ledger.LedgerFolder;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Policy;
import picocli.CommandLine.Mixin;

/** A ledger that is written to, and its keys. */
final class LedgerOptions {
  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private KeysOption keys = new KeysOption();

  LedgerFolder folder() {
    return ledger.folder();
  }

  Ledger open() {
    return Ledger.open(folder(), keys.keys());
  }

  /** The policy that believes this ledger alone. */
  Policy policy() {
    try {
      return Policy.parse(InputFile.read(folder().required().policy()));
    } catch (VerificationException e) {
      throw new LedgerException(
          "the ledger's policy is damaged: %s; restore it from a backup".formatted(e.getMessage()),
          e);
    }
  }
}
