package dev.zhenzan.evaluation.fit;

import dev.zhenzan.detect.lockstep.GroupModel;
import dev.zhenzan.evaluation.world.World;
import dev.zhenzan.evaluation.world.WorldGenerator;
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
 * @param trees what is fitted
 */
public record GroupModelFit(int worlds, long seed, BoostedTrees trees) {
  private static final int REMARK_EVERY = 10;

  public GroupModelFit {
    if (worlds < 4) {
      throw new IllegalArgumentException("at least 4 worlds are needed: " + worlds);
    }
  }

  /** {@code FILE [WORLDS [SEED]]}: where the model goes, and what it is fitted on. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0 || arguments.length > 3) {
      throw new IllegalArgumentException("expected FILE [WORLDS [SEED]]");
    }
    int worlds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 240;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1_000_000;
    GroupModelFit fit = new GroupModelFit(worlds, seed, BoostedTrees.ofGroups());
    try (WorkerThreads workers = new WorkerThreads(Runtime.getRuntime().availableProcessors())) {
      List<String> model = fit.run(workers, System.out);
      Files.write(Path.of(arguments[0]), model);
      System.out.print(fit.heldOut(GroupModel.parse(model), workers).text());
    }
    System.out.flush();
    // LightGBM's library breaks down when a JVM that has used it ends in the usual way.
    Runtime.getRuntime().halt(0);
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
    text.addAll(LightGbmText.convert(trees.fit(GroupSample.trainingSet(samples))));
    return text;
  }

  private World world(int number) {
    return WorldGenerator.generate(FitWorlds.settings(seed, number));
  }

  private List<String> remarks(int samples) {
    return List.of(
        "# Made by dev.zhenzan.evaluation.fit.GroupModelFit; see docs/methods/lockstep-model.md.",
        "# Worlds of seeds %d to %d, %d samples of groups."
            .formatted(seed, seed + worlds - 1, samples),
        "# LightGBM: %d trees, %s".formatted(trees.trees(), trees.parameters()));
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
