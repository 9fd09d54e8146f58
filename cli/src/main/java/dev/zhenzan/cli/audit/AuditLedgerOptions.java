package dev.zhenzan.cli.audit;

import dev.zhenzan.cli.ledger.KeysOption;
import dev.zhenzan.cli.ledger.LedgerTarget;
import dev.zhenzan.ledger.LedgerFolder;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The ledger that an audit is written to, if it is to one. */
final class AuditLedgerOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--ledger",
      paramLabel = "DIR",
      description =
          "A ledger, made by zhenzan ledger init: commitments to all verdicts and scores are"
              + " appended to it, and the result gets a folder of receipts.")
  private @Nullable Path folder;

  @Mixin private KeysOption keys = new KeysOption();

  /**
   * The ledger; empty where none is asked for.
   *
   * @throws ParameterException if keys are given without a ledger
   */
  Optional<LedgerTarget> target() {
    if (folder == null) {
      if (keys.folder().isPresent()) {
        throw new ParameterException(
            spec.commandLine(), "--keys are those of a ledger; give its folder with --ledger");
      }
      return Optional.empty();
    }
    return Optional.of(new LedgerTarget(new LedgerFolder(folder), keys.keys()));
  }
}
