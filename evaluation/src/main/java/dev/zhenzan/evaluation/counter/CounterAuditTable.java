package dev.zhenzan.evaluation.counter;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.metric.CalibrationError;
import dev.zhenzan.pipeline.counter.CounterAudit;
import dev.zhenzan.pipeline.counter.PackPeers;
import java.io.PrintStream;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.LongStream;

/** Prints the table of {@code docs/methods/counter.md}: {@code [WORKS [SEED]]}. */
public final class CounterAuditTable {
  private static final int WORKS = 3_000;
  private static final long SEED = 50_000_000;
  private static final int WORKS_A_WORLD = 120;

  /** Delays take many looks a work, so they are measured on one work in so many. */
  private static final int DELAYS_ON_ONE_IN = 4;

  private CounterAuditTable() {}

  /** See the class. */
  public static void main(String[] arguments) {
    int works = arguments.length > 0 ? Integer.parseInt(arguments[0]) : WORKS;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : SEED;
    for (Generator generator : List.of(new PowerLawWorks(), new CascadeWorks())) {
      for (Worlds worlds : Worlds.values()) {
        print(generator, worlds, measure(generator, worlds, works, seed), System.out);
      }
    }
  }

  /** Which settings are drawn. */
  enum Worlds {
    USUAL,
    ANY;

    Setting setting(long seed) {
      return this == USUAL ? Setting.usual() : Setting.any(Chance.of(seed, "setting"));
    }
  }

  /** Judges so many works of worlds with seeds from one on, and when each was first called. */
  private static FamilyResults measure(Generator generator, Worlds worlds, int works, long seed) {
    FamilyResults results = new FamilyResults();
    for (CounterWorld world : worlds(generator, worlds, works, seed)) {
      CounterAudit audit = judge(world, results);
      world
          .table()
          .works()
          .filter(work -> work % DELAYS_ON_ONE_IN == 0)
          .forEach(work -> delay(audit, world, work, results));
    }
    return results;
  }

  /** Judges so many works of worlds with seeds from one on. */
  static FamilyResults judged(Generator generator, Worlds worlds, int works, long seed) {
    FamilyResults results = new FamilyResults();
    for (CounterWorld world : worlds(generator, worlds, works, seed)) {
      judge(world, results);
    }
    return results;
  }

  private static Iterable<CounterWorld> worlds(
      Generator generator, Worlds worlds, int works, long seed) {
    return () ->
        LongStream.range(seed, seed + (works + WORKS_A_WORLD - 1) / WORKS_A_WORLD)
            .mapToObj(one -> CounterWorld.of(generator, worlds.setting(one), WORKS_A_WORLD, one))
            .iterator();
  }

  private static CounterAudit judge(CounterWorld world, FamilyResults results) {
    CounterAudit audit = CounterAudit.of(world.table(), PackPeers.none());
    world
        .table()
        .works()
        .forEach(work -> results.add(world.works().get(work).family(), audit.judge(work).score()));
    return audit;
  }

  private static void delay(
      CounterAudit audit, CounterWorld world, int work, FamilyResults results) {
    CounterWorld.Made made = world.works().get(work);
    if (made.family().invalid()) {
      OptionalDouble hours = Delay.hours(audit, world.table(), work, made.begun());
      results.delay(made.family(), hours.orElse(Double.POSITIVE_INFINITY));
    }
  }

  private static void print(
      Generator generator, Worlds worlds, FamilyResults results, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%n%s, %s settings%n%n| family | works | AUC | suspect or invalid | invalid |"
            + " delay, median h | delay, p90 h |%n|---|---|---|---|---|---|---|%n",
        generator.name(),
        worlds.name().toLowerCase(Locale.ROOT));
    for (Family family : Family.values()) {
      out.printf(
          Locale.ROOT,
          "| %s | %d | %s | %.1f %% | %.1f %% | %s | %s |%n",
          family.label(),
          results.works(family),
          family.invalid() ? String.format(Locale.ROOT, "%.3f", results.area(family)) : "",
          100.0 * results.called(family) / Math.max(1, results.works(family)),
          100.0 * results.invalid(family) / Math.max(1, results.works(family)),
          family.invalid() ? hours(results.delayQuantile(family, 0.5)) : "",
          family.invalid() ? hours(results.delayQuantile(family, 0.9)) : "");
    }
    BitSet brought = new BitSet();
    double[] probabilities = results.probabilities(brought);
    CalibrationError error = CalibrationError.of(probabilities, brought, 1);
    out.printf(
        Locale.ROOT,
        "%nAll families together: AUC %.3f; calibration error %.3f (%.3f if it were perfect)%n",
        results.area(FamilyResults.invalid()),
        error.error(),
        error.floor());
  }

  private static String hours(double hours) {
    return Double.isFinite(hours) ? String.format(Locale.ROOT, "%.1f", hours) : "not called";
  }
}
