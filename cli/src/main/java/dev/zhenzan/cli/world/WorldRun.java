package dev.zhenzan.cli.world;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.Measure;
import dev.zhenzan.cli.console.Progress;
import dev.zhenzan.evaluation.truth.TruthFiles;
import dev.zhenzan.evaluation.world.World;
import dev.zhenzan.evaluation.world.WorldGenerator;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.files.output.InputWriter;
import dev.zhenzan.files.output.OutputFolder;
import dev.zhenzan.files.output.TableFormat;
import java.nio.file.Path;

/** Makes a world and writes it to a folder with its truth. */
final class WorldRun {
  private final Console console;
  private final Path out;

  WorldRun(Console console, Path out) {
    this.console = console;
    this.out = out;
  }

  /** Makes and writes; the folder appears as a whole or not at all. */
  World run(WorldSettings settings) {
    return run(settings, TableFormat.CSV);
  }

  /** The same, with the interactions in a format. */
  World run(WorldSettings settings, TableFormat format) {
    try (OutputFolder folder = OutputFolder.create(out);
        Progress progress = console.progress("simulating", Measure.PERCENT)) {
      progress.at(0, 100, "people");
      World world = WorldGenerator.generate(settings);
      progress.at(60, 100, "files");
      InputWriter.write(world.input(), folder.folder(), format);
      TruthFiles.write(world, folder.folder());
      folder.publish();
      progress.at(100, 100, "%,d rows".formatted(world.input().interactions().size()));
      return world;
    }
  }
}
