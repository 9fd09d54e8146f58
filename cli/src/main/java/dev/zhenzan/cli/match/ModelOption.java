package dev.zhenzan.cli.match;

import dev.zhenzan.files.match.MatchModelReader;
import dev.zhenzan.files.match.SavedModel;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The model that a command uses. */
final class ModelOption {
  @Option(
      names = "--model",
      required = true,
      paramLabel = "DIR",
      description = "The folder that match train made.")
  private Path folder = Path.of("");

  /** Reads it. */
  SavedModel read() {
    return MatchModelReader.read(folder);
  }
}
