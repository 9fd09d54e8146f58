package dev.zhenzan.server.serve;

import dev.zhenzan.server.config.ServiceSettings;
import dev.zhenzan.server.config.SettingsOptions;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code zhenzan config}: what the service would run with. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Tells the settings of the service.")
public final class ConfigCommand {
  private ConfigCommand() {}

  /** The group with its commands. */
  public static CommandLine group() {
    return new CommandLine(new ConfigCommand()).addSubcommand(new Show());
  }

  /** {@code zhenzan config show}. */
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = {
        "Shows each setting, what holds and where that came from.",
        "Of a secret only the file's name is shown."
      },
      footerHeading = "%nExample:%n",
      footer = "  zhenzan config show --config zhenzan.yaml")
  static final class Show implements Callable<Integer> {
    @Mixin private final SettingsOptions options = new SettingsOptions();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      for (ServiceSettings.Line line : options.settings().lines()) {
        out.printf("%-24s %-32s %s%n", line.key(), line.value(), line.origin());
        out.printf("%24s %s%n", "", line.reason());
      }
      return 0;
    }
  }
}
