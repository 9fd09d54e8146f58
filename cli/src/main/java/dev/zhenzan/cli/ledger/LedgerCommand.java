package dev.zhenzan.cli.ledger;

import dev.zhenzan.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code zhenzan ledger}, which is but the name of its subcommands. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Keeps a transparency log of what was recorded and decided: anybody can prove that an entry"
          + " was there and was not changed since, and nobody can be found in it. Entries hold"
          + " commitments; destroying an account's key makes all of its commitments random numbers,"
          + " while every proof still verifies.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan ledger init --ledger ledger --keys keys --origin log.example.org/likes",
      "  zhenzan audit --interactions likes.csv --out result --ledger ledger --keys keys",
      "  zhenzan ledger verify result/receipts/*.tlog-proof --policy ledger/policy",
      "",
      "Each command explains itself: zhenzan ledger verify --help",
      "Exit status: 0 fine; 1 a negative answer, such as a proof that does not hold; 2 usage; 3"
          + " failed."
    })
public final class LedgerCommand {
  private LedgerCommand() {}

  /** The command by itself, which is all that the help of its parent needs. */
  public static CommandLine group() {
    return new CommandLine(new LedgerCommand());
  }

  /** Adds the commands of the group. */
  public static void fill(CommandLine group, Console console) {
    group
        .addSubcommand(new LedgerInitCommand(console))
        .addSubcommand(new LedgerAppendCommand(console))
        .addSubcommand(new LedgerCheckpointCommand(console))
        .addSubcommand(new LedgerProveCommand(console))
        .addSubcommand(new LedgerVerifyCommand(console))
        .addSubcommand(new LedgerOpenCommand(console))
        .addSubcommand(new LedgerCheckCommand(console))
        .addSubcommand(new LedgerEraseCommand(console))
        .addSubcommand(new LedgerWitnessCommand(console))
        .addSubcommand(new LedgerMonitorCommand(console))
        .addSubcommand(new LedgerServeCommand(console));
  }
}
