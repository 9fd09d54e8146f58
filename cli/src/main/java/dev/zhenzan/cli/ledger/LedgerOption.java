package dev.zhenzan.cli.ledger;

import dev.zhenzan.ledger.LedgerFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a ledger is. */
final class LedgerOption {
  @Option(
      names = "--ledger",
      required = true,
      paramLabel = "DIR",
      description = "The folder of the ledger.")
  private Path folder = Path.of("");

  LedgerFolder folder() {
    return new LedgerFolder(folder);
  }
}
