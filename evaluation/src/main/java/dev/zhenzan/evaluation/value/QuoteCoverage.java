package dev.zhenzan.evaluation.value;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.value.PricingWorld.Claims;
import dev.zhenzan.evaluation.value.PricingWorld.Follows;
import dev.zhenzan.evaluation.value.PricingWorld.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints how often the price of a creator's next post lies in its quote's interval. */
public final class QuoteCoverage {
  private static final int RUNS = 100;
  private static final int CREATORS = 60;
  private static final int[] DEALS = {0, 10, 40, 200};

  private QuoteCoverage() {}

  /** {@code [RUNS]}: 100 markets of 60 creators if not given. */
  public static void main(String[] arguments) {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : RUNS;
    System.out.println(
        "| claims | price follows | creators | deals | in P10 to P90 | below P10 | above P90 |"
            + " below P50 | P90 / P10 |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    for (PricingWorld world : worlds()) {
      for (int deals : DEALS) {
        print(world, deals, measure(world, deals, runs));
      }
    }
  }

  /** Claims right and off, prices by either reach, small creators and large. */
  static List<PricingWorld> worlds() {
    List<PricingWorld> worlds = new ArrayList<>();
    for (Claims claims : Claims.values()) {
      for (Follows follows : Follows.values()) {
        for (Size size : Size.values()) {
          worlds.add(new PricingWorld(claims + " " + follows + " " + size, claims, follows, size));
        }
      }
    }
    return worlds;
  }

  /** So many markets of a world. */
  static MarketTrial.Outcome measure(PricingWorld world, int deals, int runs) {
    MarketTrial.Outcome sum = MarketTrial.NONE;
    for (int run = 0; run < runs; run++) {
      sum = sum.plus(MarketTrial.run(world, CREATORS, deals, Chance.of(run, world.name())));
    }
    return sum;
  }

  private static void print(PricingWorld world, int deals, MarketTrial.Outcome outcome) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %s | %d | %.3f | %.3f | %.3f | %.3f | %.1f |%n",
        words(world.claims()),
        words(world.follows()),
        words(world.size()),
        deals,
        outcome.coverage(),
        (double) outcome.below() / outcome.quotes(),
        (double) outcome.above() / outcome.quotes(),
        (double) outcome.belowMiddle() / outcome.quotes(),
        Math.exp(outcome.width()));
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
