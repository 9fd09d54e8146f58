package dev.zhenzan.cli.plan;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.Measure;
import dev.zhenzan.cli.console.OutputFile;
import dev.zhenzan.cli.console.Progress;
import dev.zhenzan.evaluation.exposure.AssignmentsCsv;
import dev.zhenzan.evaluation.exposure.ExposureWorld;
import dev.zhenzan.evaluation.exposure.Matching;
import dev.zhenzan.evaluation.exposure.PlanLift;
import dev.zhenzan.evaluation.exposure.PlanOutcome;
import dev.zhenzan.evaluation.exposure.PlanSettings;
import dev.zhenzan.evaluation.exposure.PlanTrial;
import dev.zhenzan.evaluation.exposure.RandomShowing;
import dev.zhenzan.evaluation.exposure.Traffic;
import dev.zhenzan.evaluation.exposure.WorldSize;
import dev.zhenzan.exposure.plan.WorkAudience;
import dev.zhenzan.files.output.OutputFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes a world, runs a plan in it, and writes what came of it. */
final class PlanSimulation {
  private static final String ASSIGNMENTS = "assignments.csv";
  private static final String PLAN = "plan.json";

  private static final int MATCHED = 40;
  private static final int SHOWN = 80;

  private final Console console;
  private final long seed;
  private final WorldSize size;
  private final PlanSettings settings;

  PlanSimulation(Console console, long seed, WorldSize size, PlanSettings settings) {
    this.console = console;
    this.seed = seed;
    this.size = size;
    this.settings = settings;
  }

  /** Runs and writes; the folder appears as a whole or not at all. */
  void run(Path out, PlanText text) {
    PlanOutcome outcome = simulate(out);
    text.lines(outcome).forEach(console::say);
    console.say(text.files(out.resolve(PLAN), out.resolve(ASSIGNMENTS)));
  }

  private PlanOutcome simulate(Path out) {
    try (OutputFolder folder = OutputFolder.create(out);
        Progress progress = console.progress("planning", Measure.PERCENT)) {
      progress.at(0, 100, "accounts");
      ExposureWorld world = new ExposureWorld(seed, size);
      PlanTrial trial = trial(world, progress);
      progress.at(SHOWN, 100, "comparing");
      PlanOutcome outcome = outcome(world, trial);
      AssignmentsCsv.write(world, trial, folder.folder().resolve(ASSIGNMENTS));
      OutputFile.write(folder.folder().resolve(PLAN), outcome.json());
      folder.publish();
      progress.at(100, 100, "%,d assignments".formatted(trial.assignments().size()));
      return outcome;
    }
  }

  private PlanTrial trial(ExposureWorld world, Progress progress) {
    Matching matching = new Matching(world);
    List<WorkAudience> audiences = new ArrayList<>();
    for (int work = 0; work < size.works(); work++) {
      progress.at((long) MATCHED * work / size.works(), 100, "matching");
      audiences.add(matching.audience(work));
    }
    return PlanTrial.run(
        world,
        settings.plan(world, audiences),
        audiences,
        hour -> {
          long done = (SHOWN - MATCHED) * (hour - Traffic.FIRST_HOUR) / size.hours();
          progress.at(MATCHED + done, 100, "showing");
        });
  }

  private PlanOutcome outcome(ExposureWorld world, PlanTrial trial) {
    int viewers = trial.report().viewers();
    List<Integer> works = IntStream.range(0, size.works()).boxed().toList();
    return new PlanOutcome(
        world,
        trial,
        new RandomShowing(world).until(viewers, works).exposuresFor(viewers),
        settings.shares().holdout() > 0
            ? Optional.of(new PlanLift(world).of(trial))
            : Optional.empty());
  }
}
