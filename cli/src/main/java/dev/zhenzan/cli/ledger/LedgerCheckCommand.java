package dev.zhenzan.cli.ledger;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.console.InputFile;
import dev.zhenzan.ledger.Opening;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code zhenzan ledger check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks openings offline: that the log holds a commitment to exactly the record that the"
          + " opening shows. Prints the record.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan ledger check --policy ledger/policy verdict.opening",
      "",
      "Exit status: 0 all hold; 1 one does not; 2 usage; 3 a file could not be read."
    })
final class LedgerCheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "OPENING", description = "Files *.opening.")
  private List<Path> openings = List.of();

  @Mixin private PolicyOption policy = new PolicyOption();

  LedgerCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Policy believed = policy.policy();
    long failed = openings.stream().filter(file -> !checked(file, believed)).count();
    return failed == 0 ? ExitStatus.FINE.code() : ExitStatus.NEGATIVE.code();
  }

  private boolean checked(Path file, Policy believed) {
    byte[] bytes = InputFile.read(file);
    try {
      Opening opening = Opening.parse(bytes);
      opening.verify(believed);
      console.say(
          "%s: holds. Entry %d commits to this %s: %s"
              .formatted(
                  file,
                  opening.receipt().index(),
                  opening.kind().word(),
                  Console.plain(opening.opened().told())));
      return true;
    } catch (VerificationException e) {
      console.note(
          "zhenzan: %s does not hold: %s. Ask for it anew; if it fails again, do not believe it."
              .formatted(file, e.getMessage()));
      return false;
    }
  }
}
