package dev.zhenzan.cli.anchor;

import dev.zhenzan.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code zhenzan ledger anchor}, which is but the name of its subcommands. */
@Command(
    name = "anchor",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Has an outside party attest when a checkpoint was there. Nothing but the checkpoint's hash"
          + " goes out, or its log's hashed name, size and root; nothing is sent unless you call"
          + " one of these.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan ledger anchor timestamp --checkpoint ledger/log/checkpoint --policy ledger/policy"
          + " --authority https://tsa.example.org/ --trust root.pem --out anchors",
      "",
      "Check an anchor by 'zhenzan ledger verify-anchor'."
    })
public final class AnchorCommand {
  private AnchorCommand() {}

  /** The command by itself, which is all that the help of its parent needs. */
  public static CommandLine group() {
    return new CommandLine(new AnchorCommand());
  }

  /** Adds the commands of the group. */
  public static void fill(CommandLine group, Console console) {
    group
        .addSubcommand(new AnchorTimestampCommand(console))
        .addSubcommand(new AnchorChainCommand(console))
        .addSubcommand(new AnchorContractCommand(console));
  }
}
