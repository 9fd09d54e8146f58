package dev.zhenzan.cli.ledger;

import dev.zhenzan.ledger.LedgerKeys;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the secrets of a ledger are. */
public final class KeysOption {
  @Option(
      names = "--keys",
      paramLabel = "DIR",
      description =
          "The folder of its keys, apart from the ledger. The variables ZHENZAN_LOG_KEY and"
              + " ZHENZAN_MASTER_KEY take the places of its files.")
  private @Nullable Path folder;

  public Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  public LedgerKeys keys() {
    return LedgerKeys.read(folder(), System.getenv());
  }
}
