package dev.zhenzan.cli.vertical;

import dev.zhenzan.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code zhenzan vertical}, which is but the name of its subcommands. */
@Command(
    name = "vertical",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Packs of verticals such as agriculture: vocabulary, peers by size, thresholds, advice and"
          + " seasons. A pack is a folder of YAML files; adding one needs no code.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan vertical list",
      "  zhenzan vertical show agriculture",
      "  zhenzan vertical check my-pack",
      "",
      "Each command explains itself: zhenzan vertical check --help",
      "Exit status: 0 fine; 1 the pack has mistakes; 2 usage; 3 failed."
    })
public final class VerticalCommand {
  private VerticalCommand() {}

  /** The command by itself, which is all that the help of its parent needs. */
  public static CommandLine group() {
    return new CommandLine(new VerticalCommand());
  }

  /** Adds the commands of the group. */
  public static void fill(CommandLine group, Console console) {
    group
        .addSubcommand(new VerticalListCommand(console))
        .addSubcommand(new VerticalShowCommand(console))
        .addSubcommand(new VerticalCheckCommand(console));
  }
}
