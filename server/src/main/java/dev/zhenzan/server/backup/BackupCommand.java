package dev.zhenzan.server.backup;

import dev.zhenzan.server.config.SettingsOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhenzan backup}. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Writes all that a service keeps into one file, while it runs or not.",
      "The file holds keys and personal data: keep it as safe as the service's folder, and no"
          + " longer than your rules of erasure allow."
    },
    footerHeading = "%nExample:%n",
    footer = "  zhenzan backup --data zhenzan-data --out zhenzan-2026-11-29.backup")
public final class BackupCommand implements Callable<Integer> {
  @Mixin private final SettingsOptions options = new SettingsOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The backup; nothing is overwritten.")
  private @Nullable Path out;

  /** Of what the options say. */
  public BackupCommand() {}

  @Override
  public Integer call() {
    Path file = Objects.requireNonNull(out).toAbsolutePath();
    Manifest manifest = new Backup(options.settings(), Instant.now()).write(file);
    spec.commandLine()
        .getOut()
        .printf(
            "%s: %d tables of version %s, %d files%n",
            file, manifest.tables().size(), manifest.schema(), manifest.files().size());
    return 0;
  }
}
