package dev.zhenzan.cli.match;

import dev.zhenzan.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code zhenzan match}, which is but the name of its subcommands. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Learns from a log who watches what to its end, and finds for a work the people most likely to."
          + " Whoever did not consent is in no audience, and whoever turned personalised matching off"
          + " is matched by nothing personal.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan match train --interactions log.csv --videos videos.csv --model model",
      "  zhenzan match score --model model --pairs pairs.csv --out scores.csv",
      "  zhenzan match audience --model model --video v42 --accounts accounts.csv --top 1000 \\",
      "      --out audience.csv",
      "",
      "Each command explains itself: zhenzan match train --help",
      "Exit status: 0 fine; 1 nobody was found; 2 usage; 3 failed."
    })
public final class MatchCommand {
  private MatchCommand() {}

  /** The command by itself, which is all that the help of its parent needs. */
  public static CommandLine group() {
    return new CommandLine(new MatchCommand());
  }

  /** Adds the commands of the group. */
  public static void fill(CommandLine group, Console console) {
    group
        .addSubcommand(new MatchTrainCommand(console))
        .addSubcommand(new MatchScoreCommand(console))
        .addSubcommand(new MatchAudienceCommand(console));
  }
}
