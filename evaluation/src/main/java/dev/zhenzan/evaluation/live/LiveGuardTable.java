package dev.zhenzan.evaluation.live;

import dev.zhenzan.evaluation.world.World;
import dev.zhenzan.evaluation.world.WorldGenerator;
import dev.zhenzan.evaluation.world.settings.Scale;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.pipeline.Audit;
import dev.zhenzan.pipeline.StageListener;
import dev.zhenzan.pipeline.WorkerThreads;
import java.io.PrintStream;
import java.util.Locale;

/** Prints the table of {@code docs/methods/live-guard.md}: {@code [ACCOUNTS [SEED]]}. */
public final class LiveGuardTable {
  private static final int ACCOUNTS = 22_000;
  private static final int ACCOUNTS_A_VIDEO = 4;
  private static final long SEED = 81_000;
  private static final int[] WINDOWS = {50_000, 100_000, 200_000};

  /** Rows that come in at once. */
  private static final int STEP = 10_000;

  private LiveGuardTable() {}

  /** See the class. */
  public static void main(String[] arguments) {
    int accounts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ACCOUNTS;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : SEED;
    try (WorkerThreads workers = new WorkerThreads(Runtime.getRuntime().availableProcessors())) {
      print(WorldSettings.defaults(seed), accounts, workers, System.out);
      print(WorldSettings.varied(seed), accounts, workers, System.out);
      print(WorldSettings.varied(seed + 1), accounts, workers, System.out);
    }
  }

  /** A world of so many accounts. */
  static World world(WorldSettings settings, int accounts) {
    Scale usual = settings.scale();
    return WorldGenerator.generate(
        settings.withScale(
            new Scale(accounts, accounts / ACCOUNTS_A_VIDEO, usual.days(), usual.start())));
  }

  /** How well an audit of the whole world tells likes apart. */
  static Sight.Quality whole(World world, Workers workers) {
    AuditResult result = new Audit(workers, StageListener.none()).run(world.input());
    Sight sight = new Sight(world);
    for (int row = 0; row < result.verdicts().size(); row++) {
      sight.note(row, result.verdicts(), row);
    }
    return sight.quality(0, world.input().interactions().size());
  }

  private static void print(
      WorldSettings settings, int accounts, Workers workers, PrintStream out) {
    World world = world(settings, accounts);
    out.printf(
        Locale.ROOT,
        "%n%,d rows in %d days, seed %d, %,d at once%n%n"
            + "| judged | area | invalid called | genuine called | called after rows | hours |%n"
            + "|---|---|---|---|---|---|%n",
        world.input().interactions().size(),
        settings.scale().days(),
        settings.seed(),
        STEP);
    row(out, "audit of the whole", whole(world, workers), "", "");
    for (int window : WINDOWS) {
      LiveReplay.Outcome outcome = new LiveReplay(world, workers, window, STEP).run();
      row(out, "window of %,d, filling".formatted(window), outcome.filling(), "", "");
      row(out, "window of %,d, first".formatted(window), outcome.first(), "", "");
      row(
          out,
          "window of %,d, last".formatted(window),
          outcome.last(),
          text("%,.0f", outcome.rowsUntilCalled()),
          text("%.1f", outcome.hoursUntilCalled()));
    }
  }

  /** Empty where nothing was called. */
  private static String text(String format, double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
  }

  private static void row(
      PrintStream out, String judged, Sight.Quality quality, String rows, String hours) {
    out.printf(
        Locale.ROOT,
        "| %s | %.3f | %.1f %% | %.2f %% | %s | %s |%n",
        judged,
        quality.area(),
        100 * quality.found(),
        100 * quality.wronged(),
        rows,
        hours);
  }
}
