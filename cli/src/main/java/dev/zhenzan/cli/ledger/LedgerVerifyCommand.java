package dev.zhenzan.cli.ledger;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.console.InputFile;
import dev.zhenzan.ledger.Receipt;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.checkpoint.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zhenzan ledger verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks receipts offline: that a log of the policy holds the entry at its index, and that as"
          + " many witnesses as the policy asks for have seen the same log. Reads the receipts and"
          + " the policy, and nothing else.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan ledger verify --policy ledger/policy result/receipts/audit-summary.tlog-proof",
      "",
      "A policy is a text file of lines such as 'log VKEY', 'witness NAME VKEY', 'quorum NAME'; get"
          + " it from somebody whom you believe, not along with the receipt.",
      "Exit status: 0 all hold; 1 one does not; 2 usage; 3 a file could not be read."
    })
final class LedgerVerifyCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "RECEIPT", description = "Files *.tlog-proof.")
  private List<Path> receipts = List.of();

  @Mixin private PolicyOption policy = new PolicyOption();

  @Option(
      names = "--entry",
      paramLabel = "FILE",
      description = "The entry's bytes, for proofs that do not have them along.")
  private @Nullable Path entry;

  LedgerVerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Policy believed = policy.policy();
    long failed = receipts.stream().filter(file -> !verified(file, believed)).count();
    return failed == 0 ? ExitStatus.FINE.code() : ExitStatus.NEGATIVE.code();
  }

  private boolean verified(Path file, Policy believed) {
    byte[] bytes = InputFile.read(file);
    try {
      Receipt receipt =
          entry == null ? Receipt.parse(bytes) : Receipt.parse(bytes, InputFile.read(entry));
      Checkpoint checkpoint = receipt.verify(believed);
      console.say(
          "%s: holds. Entry %d of %s, seen at %,d entries: %s"
              .formatted(
                  file, receipt.index(), checkpoint.origin(), checkpoint.size(), told(receipt)));
      return true;
    } catch (VerificationException e) {
      console.note(
          "zhenzan: %s does not hold: %s. Ask for it anew; if it fails again, do not believe it."
              .formatted(file, e.getMessage()));
      return false;
    }
  }

  private static String told(Receipt receipt) {
    try {
      return receipt.entry().told();
    } catch (VerificationException unknown) {
      return "an entry that this version cannot read (" + unknown.getMessage() + ")";
    }
  }
}
