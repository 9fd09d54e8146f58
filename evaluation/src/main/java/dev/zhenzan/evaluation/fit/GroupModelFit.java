package dev.zhenzan.evaluation.fit;

import dev.zhenzan.detect.lockstep.GroupModel;
import dev.zhenzan.evaluation.world.World;
import dev.zhenzan.evaluation.world.WorldGenerator;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.pipeline.Models;
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
 * @param rounds how often the groups are looked for, each time with the model of the round before,
 *     since a model says what interests are learnt from
 */
public record GroupModelFit(int worlds, long seed, int rounds) {
  private static final int REMARK_EVERY = 10;

  public GroupModelFit {
    if (worlds < 4 || rounds < 1) {
      throw new IllegalArgumentException(
          "at least 4 worlds and 1 round are needed: " + worlds + ", " + rounds);
    }
  }

  /** {@code FILE [WORLDS [SEED [ROUNDS]]]}: where the model goes, and how it is made. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0 || arguments.length > 4) {
      throw new IllegalArgumentException("expected FILE [WORLDS [SEED [ROUNDS]]]");
    }
    GroupModelFit fit =
        new GroupModelFit(
            Integer.parseInt(argument(arguments, 1, "240")),
            Long.parseLong(argument(arguments, 2, "1000000")),
            Integer.parseInt(argument(arguments, 3, "2")));
    try (WorkerThreads workers = new WorkerThreads(Runtime.getRuntime().availableProcessors())) {
      List<String> model = fit.run(Models.group(), workers, System.out);
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
   * @param first the model of the first search
   * @param progress is told of worlds searched
   */
  public List<String> run(GroupModel first, Workers workers, PrintStream progress) {
    GroupModel model = first;
    List<String> text = List.of();
    for (int round = 1; round <= rounds; round++) {
      List<GroupSample> samples = samples(model, workers, progress);
      progress.printf("round %d: %d samples%n", round, samples.size());
      List<String> trees = LightGbmText.convert(BoostedTrees.defaults().fit(samples));
      text = new ArrayList<>(remarks(samples.size()));
      text.addAll(trees);
      model = GroupModel.parse(text);
    }
    return text;
  }

  private List<GroupSample> samples(GroupModel model, Workers workers, PrintStream progress) {
    List<GroupSample> samples = new ArrayList<>();
    for (int i = 0; i < worlds; i++) {
      samples.addAll(GroupSample.of(world(i), model, workers));
      if ((i + 1) % REMARK_EVERY == 0) {
        progress.printf("%d of %d worlds searched%n", i + 1, worlds);
      }
    }
    return samples;
  }

  private World world(int number) {
    return WorldGenerator.generate(WorldSettings.varied(seed + number));
  }

  private List<String> remarks(int samples) {
    return List.of(
        "# Made by dev.zhenzan.evaluation.fit.GroupModelFit; see docs/methods/lockstep-model.md.",
        "# varied worlds of seeds %d to %d, rounds %d, samples %d"
            .formatted(seed, seed + worlds - 1, rounds, samples),
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
