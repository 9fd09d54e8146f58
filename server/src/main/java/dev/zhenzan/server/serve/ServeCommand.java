package dev.zhenzan.server.serve;

import dev.zhenzan.server.config.SettingsOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code zhenzan serve}: the service and its console until it is told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves the API and the console on one port, until it is told to stop.",
      "All that it keeps is in one folder: database, ledger, models, keys."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  zhenzan serve --data zhenzan-data",
      "",
      "Other settings stand in a file or in the environment: zhenzan config show"
    })
public final class ServeCommand implements Callable<Integer> {
  @Mixin private final SettingsOptions options = new SettingsOptions();

  /** Of what the options say. */
  public ServeCommand() {}

  @Override
  public Integer call() {
    return Service.run(options.settings());
  }
}
