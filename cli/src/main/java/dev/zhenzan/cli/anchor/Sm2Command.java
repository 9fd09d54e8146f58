package dev.zhenzan.cli.anchor;

import dev.zhenzan.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code zhenzan ledger sm2}, which is but the name of its subcommands. */
@Command(
    name = "sm2",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Signs checkpoints a second time, by SM2 with SM3 (GB/T 32918, GB/T 32905), for courts and"
          + " authorities that ask for it. Whoever does not know such a signature passes over it.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan ledger sm2 key --name log.example.org/likes --out sm2.key",
      "  zhenzan ledger sm2 sign --checkpoint ledger/log/checkpoint --policy ledger/policy --key-file"
          + " sm2.key --out twice-signed.checkpoint",
    })
public final class Sm2Command {
  private Sm2Command() {}

  /** The command by itself, which is all that the help of its parent needs. */
  public static CommandLine group() {
    return new CommandLine(new Sm2Command());
  }

  /** Adds the commands of the group. */
  public static void fill(CommandLine group, Console console) {
    group
        .addSubcommand(new Sm2KeyCommand(console))
        .addSubcommand(new Sm2SignCommand(console))
        .addSubcommand(new Sm2VerifyCommand(console));
  }
}
