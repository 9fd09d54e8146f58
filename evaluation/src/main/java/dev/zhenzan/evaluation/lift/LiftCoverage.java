package dev.zhenzan.evaluation.lift;

import dev.zhenzan.graph.Workers;
import dev.zhenzan.pipeline.WorkerThreads;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Prints how often intervals hold a known effect when they are looked at after every account. */
public final class LiftCoverage {
  private static final int RUNS = 1_000;
  private static final int ACCOUNTS = 20_000;

  private static final List<String> INTERVALS =
      List.of("fixed time", "asymptotic", "shipped", "shipped, adjusted");

  private LiftCoverage() {}

  /** {@code [RUNS [ACCOUNTS]]}: 1000 runs of 20000 accounts if not given. */
  public static void main(String[] arguments) {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : RUNS;
    int accounts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ACCOUNTS;
    try (WorkerThreads workers = new WorkerThreads(Runtime.getRuntime().availableProcessors())) {
      head(System.out);
      for (LiftWorld world : worlds()) {
        print(world, measure(world, accounts, runs, workers), System.out);
      }
    }
  }

  /** Common and rare outcomes, equal arms and a small holdout, no effect and one. */
  static List<LiftWorld> worlds() {
    List<LiftWorld> worlds = new ArrayList<>();
    addAll(worlds, 0.5, Crowd.PREDICTABLE);
    addAll(worlds, 0.1, Crowd.PREDICTABLE);
    worlds.add(new LiftWorld(0.002, 0, 0.1, Crowd.ALIKE));
    worlds.add(new LiftWorld(0.002, 0.002, 0.1, Crowd.ALIKE));
    addAll(worlds, 0.1, Crowd.PARTLY_INVALID);
    addAll(worlds, 0.1, Crowd.DRIFTING);
    return worlds;
  }

  private static void addAll(List<LiftWorld> worlds, double holdoutShare, Crowd crowd) {
    worlds.add(new LiftWorld(0.3, 0, holdoutShare, crowd));
    worlds.add(new LiftWorld(0.3, 0.03, holdoutShare, crowd));
    worlds.add(new LiftWorld(0.01, 0, holdoutShare, crowd));
    worlds.add(new LiftWorld(0.01, 0.005, holdoutShare, crowd));
  }

  /** Asymptotic, fixed-time looked at all the time, shipped, and where it can learn, adjusted. */
  static List<LiftTrials.Figures> measure(
      LiftWorld world, int accounts, int runs, Workers workers) {
    List<Supplier<Watch>> watches = new ArrayList<>();
    watches.add(() -> LargeSampleWatch.fixedTime(world.holdoutShare()));
    watches.add(() -> LargeSampleWatch.asymptotic(world.holdoutShare(), accounts));
    watches.add(() -> new ShippedWatch(world.design(accounts, 0)));
    if (world.crowd() == Crowd.PREDICTABLE) {
      watches.add(() -> new ShippedWatch(world.design(accounts, 1)));
    }
    return new LiftTrials(world, accounts, watches).run(runs, workers);
  }

  private static void head(PrintStream out) {
    out.println(
        "| rate | effect | holdout | crowd | interval | covered at all times |"
            + " leaves out 0 at the end | width at the end |");
    out.println("|---|---|---|---|---|---|---|---|");
  }

  private static void print(LiftWorld world, List<LiftTrials.Figures> figures, PrintStream out) {
    for (int i = 0; i < figures.size(); i++) {
      out.printf(
          Locale.ROOT,
          "| %s | %s | %s | %s | %s | %.3f | %.3f | %.4f |%n",
          world.rate(),
          world.effect(),
          world.holdoutShare(),
          world.crowd().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          INTERVALS.get(i),
          figures.get(i).coverage(),
          (double) figures.get(i).claiming() / figures.get(i).runs(),
          figures.get(i).width());
    }
  }
}
