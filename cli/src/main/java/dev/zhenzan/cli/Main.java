package dev.zhenzan.cli;

import dev.zhenzan.cli.anchor.AnchorCommand;
import dev.zhenzan.cli.anchor.Sm2Command;
import dev.zhenzan.cli.anchor.VerifyAnchorCommand;
import dev.zhenzan.cli.audit.AuditCommand;
import dev.zhenzan.cli.audit.ExplainCommand;
import dev.zhenzan.cli.certificate.CertificateCommand;
import dev.zhenzan.cli.compliance.ComplianceCommand;
import dev.zhenzan.cli.console.Codes;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.Version;
import dev.zhenzan.cli.creator.DiagnoseCommand;
import dev.zhenzan.cli.creator.QuoteCommand;
import dev.zhenzan.cli.ledger.LedgerCommand;
import dev.zhenzan.cli.match.MatchCommand;
import dev.zhenzan.cli.plan.PlanCommand;
import dev.zhenzan.cli.vertical.VerticalCommand;
import dev.zhenzan.cli.world.DemoCommand;
import dev.zhenzan.cli.world.EvaluateCommand;
import dev.zhenzan.cli.world.SimulateCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code zhenzan}. */
@Command(
    name = "zhenzan",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Tells genuine likes of short videos from invalid ones, with reasons.",
      "A log of interactions goes in; verdicts, groups that act together, authenticity scores and"
          + " a report come out. Nothing is sent anywhere."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan demo",
      "  zhenzan audit --interactions likes.csv --out result",
      "",
      "Each command explains itself: zhenzan audit --help",
      "The service and its console: zhenzan serve, config, backup, restore, organisation",
      "Exit status: 0 fine; 1 a negative answer; 2 usage; 3 failed."
    })
public final class Main {
  private Main() {}

  /** Runs the command line and ends the process with its exit status. */
  public static void main(String[] args) {
    // Numbers look the same whatever the locale; the language of the report still follows it.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    System.exit(run(Console.standard(), args));
  }

  /** Runs the command line. */
  static int run(Console console, String... args) {
    Troubles troubles = new Troubles(console);
    try {
      return commandLine(console, troubles, args).execute(args);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return troubles.report(e);
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }

  /** The commands, of which groups are filled that the arguments may name. */
  static CommandLine commandLine(Console console, Troubles troubles, String[] args) {
    CommandLine line =
        new CommandLine(new Main())
            .addSubcommand(new AuditCommand(console))
            .addSubcommand(new ExplainCommand(console))
            .addSubcommand(new DiagnoseCommand(console))
            .addSubcommand(new SimulateCommand(console))
            .addSubcommand(new EvaluateCommand(console))
            .addSubcommand(group(args, MatchCommand.group(), it -> MatchCommand.fill(it, console)))
            .addSubcommand(
                group(args, CertificateCommand.group(), it -> CertificateCommand.fill(it, console)))
            .addSubcommand(group(args, LedgerCommand.group(), it -> fillLedger(it, console, args)))
            .addSubcommand(
                group(args, VerticalCommand.group(), it -> VerticalCommand.fill(it, console)))
            .addSubcommand(group(args, PlanCommand.group(), it -> PlanCommand.fill(it, console)))
            .addSubcommand(
                group(args, ComplianceCommand.group(), it -> ComplianceCommand.fill(it, console)))
            .addSubcommand(new QuoteCommand(console))
            .addSubcommand(new DemoCommand(console));
    return line.setExpandAtFiles(atFiles())
        .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .registerConverter(Path.class, new Codes.Paths())
        .setUsageHelpWidth(console.width())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(troubles)
        .setExecutionExceptionHandler(troubles);
  }

  /**
   * An argument of a person may name a file of more arguments by an @; one that a program passes on
   * for others, such as an id, must not.
   */
  private static boolean atFiles() {
    return !Boolean.getBoolean("zhenzan.literal-arguments");
  }

  private static void fillLedger(CommandLine ledger, Console console, String[] args) {
    LedgerCommand.fill(ledger, console);
    ledger
        .addSubcommand(group(args, AnchorCommand.group(), it -> AnchorCommand.fill(it, console)))
        .addSubcommand(
            group(args, VerifyAnchorCommand.group(), it -> VerifyAnchorCommand.fill(it, console)))
        .addSubcommand(group(args, Sm2Command.group(), it -> Sm2Command.fill(it, console)));
  }

  /**
   * A group of commands, filled only where the arguments may name it: to look at all commands makes
   * a start a third longer, most of it for the libraries that some of them use. What a file of
   * arguments holds is not known yet.
   */
  private static CommandLine group(String[] args, CommandLine group, Consumer<CommandLine> fill) {
    String name = group.getCommandName();
    if (Arrays.stream(args).anyMatch(arg -> arg.equals(name) || arg.startsWith("@"))) {
      fill.accept(group);
    }
    return group;
  }
}
