package dev.zhenzan.cli.ledger;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.console.OutputFile;
import dev.zhenzan.ledger.LedgerException;
import dev.zhenzan.ledger.LedgerFolder;
import dev.zhenzan.ledger.LedgerReader;
import dev.zhenzan.ledger.Receipt;
import dev.zhenzan.tlog.VerificationException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zhenzan ledger prove}. */
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes the receipt of an entry: a .tlog-proof with the entry, its way to the log's root, and"
          + " the checkpoint with the signatures that it has. It needs no key and holds nothing"
          + " personal.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan ledger prove --ledger ledger --index 42",
      "  zhenzan ledger prove --ledger ledger --index 42 --out receipt.tlog-proof",
      "",
      "Exit status: 0 fine; 2 usage; 3 there is no such entry, or the log is damaged."
    })
final class LedgerProveCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Option(
      names = "--index",
      required = true,
      paramLabel = "N",
      description = "The entry, counted from 0.")
  private long index;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file to write. Default: N.tlog-proof.")
  private @Nullable Path out;

  LedgerProveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    LedgerFolder folder = ledger.folder();
    Receipt receipt = receipt(folder);
    Path file = out == null ? receipt.fileName() : out;
    OutputFile.write(file, receipt.toBytes());
    console.say("Receipt       %s".formatted(file));
    console.say(
        "Check it      zhenzan ledger verify %s --policy %s".formatted(file, folder.policy()));
    return ExitStatus.FINE.code();
  }

  private Receipt receipt(LedgerFolder folder) {
    try {
      return LedgerReader.open(folder).receipt(index);
    } catch (VerificationException e) {
      throw LedgerException.damaged(folder.root(), e);
    }
  }
}
