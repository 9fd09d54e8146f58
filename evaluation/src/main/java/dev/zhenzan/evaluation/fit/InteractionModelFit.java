package dev.zhenzan.evaluation.fit;

import dev.zhenzan.detect.lockstep.GroupModel;
import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.World;
import dev.zhenzan.evaluation.world.WorldGenerator;
import dev.zhenzan.evaluation.world.settings.Habits;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.pipeline.WorkerThreads;
import dev.zhenzan.verdict.InteractionModel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fits the model of likes anew and writes it; see docs/methods/verdict.md.
 *
 * @param worlds how many worlds are fitted on, at least 4; a quarter as many more are held out
 * @param seed of the first world; others follow
 * @param trees what is fitted
 * @param groups the model of groups whose findings are weighed
 */
public record InteractionModelFit(int worlds, long seed, BoostedTrees trees, GroupModel groups) {
  private static final int REMARK_EVERY = 10;
  private static final double VIEWS_A_LIKE = 2;

  public InteractionModelFit {
    if (worlds < 4) {
      throw new IllegalArgumentException("at least 4 worlds are needed: " + worlds);
    }
  }

  /** {@code FILE GROUPS RELIABILITY [WORLDS [SEED]]}: what is written, read, and written. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3 || arguments.length > 5) {
      throw new IllegalArgumentException("expected FILE GROUPS RELIABILITY [WORLDS [SEED]]");
    }
    GroupModel groups = GroupModel.parse(Files.readAllLines(Path.of(arguments[1])));
    int worlds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 240;
    long seed = arguments.length > 4 ? Long.parseLong(arguments[4]) : 2_000_000;
    InteractionModelFit fit = new InteractionModelFit(worlds, seed, BoostedTrees.ofLikes(), groups);
    try (WorkerThreads workers = new WorkerThreads(Runtime.getRuntime().availableProcessors())) {
      List<String> model = fit.run(workers, System.out);
      Files.write(Path.of(arguments[0]), model);
      HeldOutLikes heldOut = fit.heldOut(InteractionModel.parse(model), workers);
      System.out.print(heldOut.text());
      Files.write(Path.of(arguments[2]), heldOut.reliability());
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
    LikeSamples samples = new LikeSamples(groups, Chance.of(seed, "samples"));
    for (int i = 0; i < worlds; i++) {
      World world = world(i);
      samples.add(input(world, i), world.truth().interactions(), workers);
      if ((i + 1) % REMARK_EVERY == 0) {
        progress.printf("%d of %d worlds searched%n", i + 1, worlds);
      }
    }
    TrainingSet set = samples.trainingSet();
    List<String> text = new ArrayList<>(remarks(set.size()));
    text.add(String.format(Locale.ROOT, "base %.5f", samples.baseRate()));
    text.addAll(LightGbmText.convert(trees.fit(set)));
    return text;
  }

  /** A third of the worlds tell of views. */
  private World world(int number) {
    WorldSettings settings = FitWorlds.settings(seed, number);
    if (number % 3 != 0) {
      return WorldGenerator.generate(settings);
    }
    Habits h = settings.habits();
    return WorldGenerator.generate(
        settings.withHabits(
            new Habits(
                h.topics(), h.likes(), h.spread(), h.following(), VIEWS_A_LIKE, h.discovery())));
  }

  /** Half of the worlds come with their files. */
  private static AuditInput input(World world, int number) {
    return number % 2 == 0 ? world.input() : AuditInput.of(world.input().interactions());
  }

  private List<String> remarks(int samples) {
    return List.of(
        "# Made by dev.zhenzan.evaluation.fit.InteractionModelFit; see docs/methods/verdict.md.",
        "# Worlds of seeds %d to %d, %d samples of likes."
            .formatted(seed, seed + worlds - 1, samples),
        "# LightGBM: %d trees, %s".formatted(trees.trees(), trees.parameters()));
  }

  /** Figures of a model on worlds that this fit does not look at. */
  public HeldOutLikes heldOut(InteractionModel model, Workers workers) {
    HeldOutLikes figures = new HeldOutLikes(groups, model);
    for (int i = worlds; i < worlds + worlds / 4; i++) {
      World world = world(i);
      figures.add(input(world, i), world.truth().interactions(), workers);
    }
    return figures;
  }
}
