package dev.zhenzan.diagnosis.timing;

import dev.zhenzan.model.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When a creator's works should be published.
 *
 * @param effects of each hour of the week, 168: logarithms of the outcome's ratio to the week's
 *     mean
 * @param habit share of the creator's works by hour of the week; of the kin's works where the
 *     creator has none
 * @param highest hours of the week of the highest estimates, of different days, whether or not they
 *     can be told apart from the habit
 * @param gain logarithm of the outcome at the highest hours over that at the habit's
 * @param works of the creator that were used
 * @param others works of others that were used
 */
public record BestTimes(
    List<Interval> effects,
    double[] habit,
    List<Integer> highest,
    NormalMixture gain,
    int works,
    int others) {
  private static final int MOST = 3;
  private static final int DAY = 24;

  /** How much worse than the best a further hour may be expected to be, logarithm. */
  private static final double WORSE = 0.1;

  public BestTimes {
    effects = List.copyOf(effects);
    highest = List.copyOf(highest);
  }

  /** Whether the gain is above nothing for all that the 95 % interval holds. */
  public boolean isConvincing() {
    return gain.interval().low() > 0;
  }

  /** The highest hours where they are told apart from the habit; else none. */
  public List<Integer> recommended() {
    return isConvincing() ? highest : List.of();
  }

  /** Finds the best hours. */
  public static BestTimes of(WorkOutcomes works, Relations relations, HourPriors priors) {
    HourFit fit = Corrections.of(works, relations.target()).fit(relations, priors);
    List<NormalMixture> effects =
        IntStream.range(0, WeekBasis.SLOTS).mapToObj(fit::effect).toList();
    List<Integer> highest = highest(effects);
    double[] habit = habit(works, relations);
    double[] contrast = habit.clone();
    for (int slot = 0; slot < contrast.length; slot++) {
      contrast[slot] = -contrast[slot];
    }
    highest.forEach(slot -> contrast[slot] += 1.0 / highest.size());
    int own = (int) Arrays.stream(works.creator()).filter(c -> c == relations.target()).count();
    return new BestTimes(
        effects.stream().map(NormalMixture::interval).toList(),
        habit,
        highest,
        fit.contrast(contrast),
        own,
        works.size() - own);
  }

  private static List<Integer> highest(List<NormalMixture> effects) {
    double[] means = effects.stream().mapToDouble(NormalMixture::mean).toArray();
    List<Integer> best =
        IntStream.range(0, means.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer slot) -> -means[slot]))
            .toList();
    List<Integer> chosen = new ArrayList<>();
    for (int slot : best) {
      boolean good = means[slot] >= means[best.getFirst()] - WORSE;
      if (good
          && chosen.size() < MOST
          && chosen.stream().allMatch(other -> other / DAY != slot / DAY)) {
        chosen.add(slot);
      }
    }
    return chosen;
  }

  private static double[] habit(WorkOutcomes works, Relations relations) {
    int[] own =
        IntStream.range(0, works.size())
            .filter(row -> works.creator()[row] == relations.target())
            .toArray();
    int[] rows =
        own.length > 0
            ? own
            : IntStream.range(0, works.size())
                .filter(row -> relations.kin().get(works.creator()[row]))
                .toArray();
    double[] habit = new double[WeekBasis.SLOTS];
    if (rows.length == 0) {
      Arrays.fill(habit, 1.0 / habit.length);
    }
    for (int row : rows) {
      habit[works.slot()[row]] += 1.0 / rows.length;
    }
    return habit;
  }
}
