package dev.zhenzan.evaluation.fit;

import dev.zhenzan.detect.lockstep.GroupModel;
import dev.zhenzan.evaluation.world.World;
import dev.zhenzan.evaluation.world.WorldGenerator;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.pipeline.WorkerThreads;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits the lockstep model anew and writes it; see docs/methods/lockstep-model.md.
 *
 * @param worlds how many worlds are fitted on, at least 4; a quarter as many more are held out
 * @param seed of the first world; others follow
 */
public record GroupModelFit(int worlds, long seed) {
  private static final int REMARK_EVERY = 10;

  public GroupModelFit {
    if (worlds < 4) {
      throw new IllegalArgumentException("at least 4 worlds are needed: " + worlds);
    }
  }

  /** {@code FILE [WORLDS [SEED]]}: where the model goes, and how it is made. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0 || arguments.length > 3) {
      throw new IllegalArgumentException("expected FILE [WORLDS [SEED]]");
    }
    GroupModelFit fit =
        new GroupModelFit(
            Integer.parseInt(argument(arguments, 1, "120")),
            Long.parseLong(argument(arguments, 2, "1000000")));
    try (WorkerThreads workers = new WorkerThreads(Runtime.getRuntime().availableProcessors())) {
      List<String> model = fit.run(workers, System.out);
      Files.write(Path.of(arguments[0]), model);
      System.out.print(fit.heldOut(GroupModel.parse(model), workers).text());
    }
  }

  private static String argument(String[] arguments, int place, String otherwise) {
    return place < arguments.length ? arguments[place] : otherwise;
  }

  /**
   * The text of a new model.
   *
   * @param progress is told of worlds searched
   */
  public List<String> run(Workers workers, PrintStream progress) {
    List<GroupSample> samples = new ArrayList<>();
    for (int i = 0; i < worlds; i++) {
      samples.addAll(GroupSample.of(world(i), workers));
      if ((i + 1) % REMARK_EVERY == 0) {
        progress.printf("%d of %d worlds searched%n", i + 1, worlds);
      }
    }
    List<String> text = new ArrayList<>(remarks(samples.size()));
    text.addAll(LightGbmText.convert(BoostedTrees.defaults().fit(samples)));
    return text;
  }

  private World world(int number) {
    return WorldGenerator.generate(WorldSettings.varied(seed + number));
  }

  private List<String> remarks(int samples) {
    return List.of(
        "# Made by dev.zhenzan.evaluation.fit.GroupModelFit; see docs/methods/lockstep-model.md.",
        "# varied worlds of seeds %d to %d, samples %d".formatted(seed, seed + worlds - 1, samples),
        "# LightGBM: trees=%d objective=cross_entropy %s"
            .formatted(BoostedTrees.defaults().trees(), BoostedTrees.defaults().parameters()));
  }

  /** Figures of a model on worlds that this fit does not look at. */
  public HeldOut heldOut(GroupModel model, Workers workers) {
    HeldOut figures = new HeldOut(model);
    for (int i = worlds; i < worlds + worlds / 4; i++) {
      figures.add(world(i), workers);
    }
    return figures;
  }
}
