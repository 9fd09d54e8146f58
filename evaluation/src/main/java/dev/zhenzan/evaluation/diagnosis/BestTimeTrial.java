package dev.zhenzan.evaluation.diagnosis;

import dev.zhenzan.diagnosis.timing.BestTimes;
import dev.zhenzan.diagnosis.timing.HourPriors;
import dev.zhenzan.diagnosis.timing.Relations;
import dev.zhenzan.diagnosis.timing.WorkOutcomes;
import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.model.Interval;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What became of one world. Regret is how much less a choice brings than the best hour of the week,
 * logarithm.
 *
 * @param regret of the recommended hours, the mean
 * @param rawRegret of the hour of the week with the highest mean of the creator's works
 * @param rawDailyRegret of the hour of the day with the highest mean, on any day
 * @param habitRegret of going on as before
 * @param covered share of the 168 effects within their 95 % intervals
 * @param gainCovered 1 where the gain's interval holds the true gain, else 0
 */
public record BestTimeTrial(
    double regret,
    double rawRegret,
    double rawDailyRegret,
    double habitRegret,
    double covered,
    double gainCovered) {

  /** Draws a world and looks for the best times in it. */
  public static BestTimeTrial run(HourWorld.Settings settings, HourPriors priors, Chance chance) {
    HourWorld world = HourWorld.draw(settings, chance);
    WorkOutcomes works = world.works();
    BestTimes found = BestTimes.of(works, Relations.amongAll(0, works.creators()), priors);
    double[] effect = world.effect();
    double best = Arrays.stream(effect).max().orElse(0);
    double chosen = found.highest().stream().mapToDouble(s -> effect[s]).average().orElse(0);
    double habit =
        IntStream.range(0, effect.length).mapToDouble(s -> found.habit()[s] * effect[s]).sum();
    int raw = highest(works, effect.length);
    int day = highest(works, 24);
    double daily = IntStream.range(0, 7).mapToDouble(d -> effect[24 * d + day]).average().orElse(0);
    Interval gain = found.gain().interval();
    boolean holds = gain.low() <= chosen - habit && chosen - habit <= gain.high();
    return new BestTimeTrial(
        best - chosen,
        best - effect[raw],
        best - daily,
        best - habit,
        covered(found, effect),
        holds ? 1 : 0);
  }

  private static double covered(BestTimes found, double[] effect) {
    return IntStream.range(0, effect.length)
            .filter(
                slot ->
                    found.effects().get(slot).low() <= effect[slot]
                        && effect[slot] <= found.effects().get(slot).high())
            .count()
        / (double) effect.length;
  }

  /** The hour, of the week or of the day, with the highest mean of the first creator's works. */
  private static int highest(WorkOutcomes works, int hours) {
    double[] sums = new double[hours];
    int[] counts = new int[hours];
    for (int row = 0; row < works.size(); row++) {
      if (works.creator()[row] == 0) {
        sums[works.slot()[row] % hours] += works.outcome()[row];
        counts[works.slot()[row] % hours]++;
      }
    }
    int highest = 0;
    for (int hour = 1; hour < hours; hour++) {
      if (sums[hour] / Math.max(1, counts[hour]) > sums[highest] / Math.max(1, counts[highest])) {
        highest = hour;
      }
    }
    return highest;
  }
}
