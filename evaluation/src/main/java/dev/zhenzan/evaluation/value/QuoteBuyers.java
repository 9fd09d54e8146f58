package dev.zhenzan.evaluation.value;

import dev.zhenzan.evaluation.world.settings.Habits;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.pipeline.WorkerThreads;
import dev.zhenzan.vertical.VerticalPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;

/** Prints how near audited quotes of creators with planted likes come to their true ones. */
public final class QuoteBuyers {
  private static final int SEEDS = 5;
  private static final long FIRST_SEED = 101;
  private static final double NEAR = 0.05;
  private static final double VIEWS_PER_LIKE = 4;

  private QuoteBuyers() {}

  /** {@code [SEEDS]}: 5 worlds of each kind if not given. */
  public static void main(String[] arguments) {
    int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : SEEDS;
    System.out.println(
        "| worlds | creators | by all likes: median | by trust: median | 90 % | worst |"
            + " within 5 % |");
    System.out.println("|---|---|---|---|---|---|---|");
    print("usual, likes alone", seeds, WorldSettings::defaults);
    print("usual, with views", seeds, QuoteBuyers::withViews);
    print("varied", seeds, WorldSettings::varied);
  }

  private static WorldSettings withViews(long seed) {
    WorldSettings usual = WorldSettings.defaults(seed);
    Habits habits = usual.habits();
    return usual.withHabits(
        new Habits(
            habits.topics(), habits.likes(), habits.spread(), habits.following(), VIEWS_PER_LIKE));
  }

  private static void print(String worlds, int seeds, LongFunction<WorldSettings> settings) {
    VerticalPack pack = SimulatedVertical.pack();
    List<BuyerTrial.Buyer> buyers = new ArrayList<>();
    try (WorkerThreads workers = new WorkerThreads(Runtime.getRuntime().availableProcessors())) {
      for (long seed = FIRST_SEED; seed < FIRST_SEED + seeds; seed++) {
        buyers.addAll(BuyerTrial.run(settings.apply(seed), pack, workers));
      }
    }
    double[] errors = sorted(buyers, buyer -> Math.abs(buyer.audited()));
    double[] before = sorted(buyers, buyer -> Math.abs(buyer.counted()));
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.1f %% | %.2f %% | %.2f %% | %.1f %% | %.1f %% |%n",
        worlds,
        buyers.size(),
        100 * rank(before, 0.5),
        100 * rank(errors, 0.5),
        100 * rank(errors, 0.9),
        100 * rank(errors, 1),
        100.0 * buyers.stream().filter(b -> Math.abs(b.audited()) <= NEAR).count() / buyers.size());
  }

  private static double[] sorted(
      List<BuyerTrial.Buyer> buyers, ToDoubleFunction<BuyerTrial.Buyer> error) {
    return buyers.stream().mapToDouble(error).sorted().toArray();
  }

  private static double rank(double[] sorted, double rank) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(rank * (sorted.length - 1))];
  }
}
