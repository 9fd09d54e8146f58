package dev.zhenzan.cli.compliance;

import dev.zhenzan.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code zhenzan compliance}. */
@Command(
    name = "compliance",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Checks a deployment, captions and plans by article and date of force, and answers people who"
          + " ask about their data."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan compliance check --deployment deployment.yaml --out check",
      "  zhenzan compliance captions --videos videos.csv",
      "  zhenzan compliance erase --deployment deployment.yaml --account-file -",
      "",
      "Each command explains itself: zhenzan compliance check --help",
      "Exit status: 0 fine; 1 a negative answer; 2 usage; 3 failed."
    })
public final class ComplianceCommand {
  private ComplianceCommand() {}

  /** The command by itself, which is all that the help of its parent needs. */
  public static CommandLine group() {
    return new CommandLine(new ComplianceCommand());
  }

  /** Adds the commands of the group. */
  public static void fill(CommandLine group, Console console) {
    group.addSubcommand(new ComplianceCheckCommand(console));
    group.addSubcommand(new ComplianceCaptionsCommand(console));
    group.addSubcommand(new CompliancePlanCommand(console));
    group.addSubcommand(new ComplianceAssessmentCommand(console));
    group.addSubcommand(new ComplianceRulesCommand(console));
    group.addSubcommand(new ComplianceAccessCommand(console));
    group.addSubcommand(new ComplianceCorrectCommand(console));
    group.addSubcommand(new ComplianceEraseCommand(console));
  }
}
