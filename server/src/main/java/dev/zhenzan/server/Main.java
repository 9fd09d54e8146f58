package dev.zhenzan.server;

import dev.zhenzan.server.backup.BackupCommand;
import dev.zhenzan.server.backup.BackupException;
import dev.zhenzan.server.backup.RestoreCommand;
import dev.zhenzan.server.config.SettingsException;
import dev.zhenzan.server.database.DatabaseException;
import dev.zhenzan.server.identity.people.OrganisationCommand;
import dev.zhenzan.server.serve.ConfigCommand;
import dev.zhenzan.server.serve.ServeCommand;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParseResult;

/** The commands of the service: {@code zhenzan serve} and those around it. */
@QuarkusMain
@Command(
    name = "zhenzan",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "The service of Zhenzan: its API and its console.",
    footer = "%nExit status: 0 fine; 1 a negative answer; 2 usage; 3 failed.")
public final class Main {
  private static final int FAILED = 3;

  private Main() {}

  /** Runs a command and ends the process with its exit status. */
  public static void main(String... args) {
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .addSubcommand(new ServeCommand())
        .addSubcommand(ConfigCommand.group())
        .addSubcommand(new BackupCommand())
        .addSubcommand(new RestoreCommand())
        .addSubcommand(OrganisationCommand.group())
        .setExecutionExceptionHandler(Main::tell);
  }

  /** What was foreseen is told in its own words; all else with where it came from. */
  private static int tell(Exception trouble, CommandLine line, ParseResult arguments)
      throws Exception {
    return switch (trouble) {
      case SettingsException e -> tell(line, e, ExitCode.USAGE);
      case DatabaseException e -> tell(line, e, FAILED);
      case BackupException e -> tell(line, e, FAILED);
      default -> throw trouble;
    };
  }

  private static int tell(CommandLine line, Exception trouble, int status) {
    line.getErr().println(trouble.getMessage());
    line.getErr().flush();
    return status;
  }
}
