package dev.zhenzan.cli.anchor;

import dev.zhenzan.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code zhenzan ledger verify-anchor}, which is but the name of its subcommands. */
@Command(
    name = "verify-anchor",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Checks what an outside party attests of a checkpoint: a timestamp offline, an entry of a chain"
          + " by asking a node.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan ledger verify-anchor timestamp --checkpoint anchors/1000.checkpoint --policy"
          + " ledger/policy --token anchors/1000.tst --trust root.pem",
      "",
      "Make an anchor by 'zhenzan ledger anchor'."
    })
public final class VerifyAnchorCommand {
  private VerifyAnchorCommand() {}

  /** The command by itself, which is all that the help of its parent needs. */
  public static CommandLine group() {
    return new CommandLine(new VerifyAnchorCommand());
  }

  /** Adds the commands of the group. */
  public static void fill(CommandLine group, Console console) {
    group
        .addSubcommand(new VerifyTimestampCommand(console))
        .addSubcommand(new VerifyChainCommand(console));
  }
}
