package dev.zhenzan.server;

import dev.zhenzan.server.serve.ServeCommand;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands {@code zhenzan serve} and those around it. */
@QuarkusMain
@Command(
    name = "zhenzan",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "The service of Zhenzan: its API and its console.")
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit status. */
  public static void main(String... args) {
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main()).addSubcommand(new ServeCommand());
  }
}
