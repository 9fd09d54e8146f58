package dev.zhenzan.evaluation.diagnosis;

import dev.zhenzan.diagnosis.timing.HourPriors;
import dev.zhenzan.evaluation.chance.Chance;
import java.io.PrintStream;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Prints how good the recommended hours are in worlds whose best hours are known. */
public final class BestTimeTable {
  private static final List<Integer> WORKS = List.of(20, 100, 500);
  private static final List<Integer> OTHERS = List.of(0, 20);

  private BestTimeTable() {}

  /** Takes the number of worlds a line, 40 unless said otherwise. */
  public static void main(String[] arguments) {
    int worlds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
    System.out.println(
        "shape    works others confounding           regret   raw  (day)  habit  ratio  covered"
            + "  gain covered");
    for (HourShape shape : HourShape.values()) {
      for (int works : WORKS) {
        for (int others : OTHERS) {
          for (HourWorld.Confounding confounding : HourWorld.Confounding.values()) {
            print(new HourWorld.Settings(shape, works, others, confounding), worlds, System.out);
          }
        }
      }
    }
  }

  private static void print(HourWorld.Settings settings, int worlds, PrintStream out) {
    List<BestTimeTrial> trials =
        IntStream.range(0, worlds)
            .parallel()
            .mapToObj(
                seed -> BestTimeTrial.run(settings, HourPriors.none(), chance(seed, settings)))
            .toList();
    double regret = mean(trials, BestTimeTrial::regret);
    double raw = mean(trials, BestTimeTrial::rawRegret);
    out.printf(
        "%-9s %4d %5d  %-20s %6.3f %6.3f %6.3f %6.3f %6.2f %7.3f %8.3f%n",
        settings.shape(),
        settings.works(),
        settings.others(),
        settings.confounding(),
        regret,
        raw,
        mean(trials, BestTimeTrial::rawDailyRegret),
        mean(trials, BestTimeTrial::habitRegret),
        regret / raw,
        mean(trials, BestTimeTrial::covered),
        mean(trials, BestTimeTrial::gainCovered));
  }

  private static Chance chance(int seed, HourWorld.Settings settings) {
    return Chance.of(seed, "best time " + settings);
  }

  private static double mean(List<BestTimeTrial> trials, ToDoubleFunction<BestTimeTrial> figure) {
    return trials.stream().mapToDouble(figure).average().orElse(Double.NaN);
  }
}
