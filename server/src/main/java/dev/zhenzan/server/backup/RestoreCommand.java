package dev.zhenzan.server.backup;

import dev.zhenzan.server.config.SettingsOptions;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhenzan restore}. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a service's folder of a backup. The folder must not be there yet.",
      "Every part is compared with the backup's manifest first."
    },
    footerHeading = "%nExample:%n",
    footer = "  zhenzan restore --from zhenzan-2026-11-29.backup --data zhenzan-data")
public final class RestoreCommand implements Callable<Integer> {
  @Mixin private final SettingsOptions options = new SettingsOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--from", paramLabel = "FILE", required = true, description = "The backup.")
  private @Nullable Path from;

  /** Of what the options say. */
  public RestoreCommand() {}

  @Override
  public Integer call() {
    Manifest manifest =
        new Restore(options.settings()).read(Objects.requireNonNull(from).toAbsolutePath());
    spec.commandLine()
        .getOut()
        .printf(
            "restored as of %s: %d tables, %d files%n",
            manifest.madeAt(), manifest.tables().size(), manifest.files().size());
    return 0;
  }
}
