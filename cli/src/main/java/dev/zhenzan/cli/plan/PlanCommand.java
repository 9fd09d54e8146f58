package dev.zhenzan.cli.plan;

import dev.zhenzan.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code zhenzan plan}. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Exposure plans: whom a work is shown to, when, and who is left out to compare with."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  zhenzan plan simulate --out plan --budget 5000",
      "",
      "Each command explains itself: zhenzan plan simulate --help",
      "Exit status: 0 fine; 1 a negative answer; 2 usage; 3 failed."
    })
public final class PlanCommand {
  private PlanCommand() {}

  /** The command by itself, which is all that the help of its parent needs. */
  public static CommandLine group() {
    return new CommandLine(new PlanCommand());
  }

  /** Adds the commands of the group. */
  public static void fill(CommandLine group, Console console) {
    group.addSubcommand(new PlanSimulateCommand(console));
  }
}
