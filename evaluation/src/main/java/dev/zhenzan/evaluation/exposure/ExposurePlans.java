package dev.zhenzan.evaluation.exposure;

import dev.zhenzan.exposure.lift.LiftEstimate;
import dev.zhenzan.exposure.plan.WorkReport;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Prints what plans reach in simulated worlds, as tables of docs/methods/exposure-plans.md. */
public final class ExposurePlans {
  private static final long FIRST_SEED = 61;
  private static final int BUDGET_OF_A_WORK = 500;
  private static final int LARGE_BUDGET_OF_A_WORK = 2_000;
  private static final double EXPLORATION = 0.1;
  private static final double[] EXPLORATIONS = {0, 0.1, 0.2};

  private final PrintStream out;
  private final List<Scene> scenes;

  private ExposurePlans(PrintStream out, List<Scene> scenes) {
    this.out = out;
    this.scenes = scenes;
  }

  /** {@code [SEEDS]}: how many worlds, 5 if not given. */
  public static void main(String[] arguments) {
    int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    List<Scene> scenes =
        LongStream.range(FIRST_SEED, FIRST_SEED + seeds)
            .mapToObj(seed -> Scene.of(seed, WorldSize.defaults()))
            .toList();
    ExposurePlans tables = new ExposurePlans(System.out, scenes);
    tables.scores();
    tables.againstRandom();
    tables.unwanted();
    tables.cold();
    tables.lift();
  }

  private void head(String title, int columns) {
    out.println();
    out.println(title);
    out.println("|---".repeat(columns) + "|");
  }

  private void scores() {
    head("| seed | AUC of the score | calibration error | long views at random |", 4);
    for (Scene scene : scenes) {
      MatchQuality quality = MatchQuality.of(scene.world());
      out.printf(
          Locale.ROOT,
          "| %d | %.3f | %.3f | %.3f |%n",
          scene.world().seed(),
          quality.auc(),
          quality.calibrationError(),
          quality.rate());
    }
  }

  private void againstRandom() {
    head("| seed | plan | exposures | viewers | at random | share |", 6);
    for (Scene scene : scenes) {
      row(scene, "each ordinary work alone, 500", alone(scene, BUDGET_OF_A_WORK));
      row(scene, "each ordinary work alone, 2,000", alone(scene, LARGE_BUDGET_OF_A_WORK));
      List<Integer> all = IntStream.range(0, scene.audiences().size()).boxed().toList();
      PlanTrial together = scene.together(BUDGET_OF_A_WORK, EXPLORATION);
      row(scene, "all works together", scene.compare(together, all));
    }
  }

  private static AgainstRandom alone(Scene scene, int budget) {
    AgainstRandom sum = AgainstRandom.NOTHING;
    for (int work : scene.works(WorkKind.ORDINARY)) {
      sum = sum.plus(scene.compare(scene.alone(work, budget), List.of(work)));
    }
    return sum;
  }

  private void row(Scene scene, String plan, AgainstRandom it) {
    out.printf(
        Locale.ROOT,
        "| %d | %s | %,.0f | %,.0f | %,.0f | %.2f |%n",
        scene.world().seed(),
        plan,
        it.exposures(),
        it.viewers(),
        it.atRandom(),
        it.share());
  }

  private void unwanted() {
    head(
        "| seed | unwanted works | stopped | exposures of %d | ordinary works stopped |"
            .formatted(BUDGET_OF_A_WORK),
        5);
    for (Scene scene : scenes) {
      List<WorkReport> unwanted = reports(scene, WorkKind.UNWANTED);
      List<WorkReport> ordinary = reports(scene, WorkKind.ORDINARY);
      out.printf(
          Locale.ROOT,
          "| %d | %d | %d | %.0f | %d of %d |%n",
          scene.world().seed(),
          unwanted.size(),
          unwanted.stream().filter(WorkReport::stopped).count(),
          unwanted.stream().mapToInt(it -> it.exposures().shown()).average().orElse(0),
          ordinary.stream().filter(WorkReport::stopped).count(),
          ordinary.size());
    }
  }

  private static List<WorkReport> reports(Scene scene, WorkKind kind) {
    return scene.works(kind).stream()
        .map(work -> scene.alone(work, BUDGET_OF_A_WORK).report().works().getFirst())
        .toList();
  }

  private void cold() {
    head(
        "| exploration | exposures of a cold work | long views | of its interest, first third | last"
            + " third | viewers of all works |",
        6);
    for (double exploration : EXPLORATIONS) {
      ColdWorks cold = new ColdWorks();
      scenes.forEach(scene -> cold.add(scene, scene.together(BUDGET_OF_A_WORK, exploration)));
      out.printf(Locale.ROOT, "| %.0f %% | %s |%n", 100 * exploration, cold.cells());
    }
  }

  private void lift() {
    head("| seed | outcome | true effect | measured | interval of 95 % | verdict |", 6);
    for (Scene scene : scenes) {
      PlanLift.Measured measured =
          new PlanLift(scene.world()).of(scene.together(BUDGET_OF_A_WORK, EXPLORATION));
      for (int i = 0; i < measured.trueEffects().size(); i++) {
        LiftEstimate estimate = measured.report().estimates().get(i);
        out.printf(
            Locale.ROOT,
            "| %d | %s | %.4f | %.4f | %.4f to %.4f | %s |%n",
            scene.world().seed(),
            estimate.outcome().code(),
            measured.trueEffects().get(i),
            estimate.difference().estimate(),
            estimate.difference().low(),
            estimate.difference().high(),
            estimate.verdict().name().toLowerCase(Locale.ROOT));
      }
    }
  }
}
