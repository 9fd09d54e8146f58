package dev.zhenzan.evaluation.compare;

import dev.zhenzan.evaluation.world.Labels;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The best F1 of each family over all choices of score levels, such as blocks. The best choice
 * takes the levels of the largest share of invalid things first: whatever it takes, a level of a
 * larger share only adds.
 */
final class BestChoices {
  /** Invalid things of each level by family, the last of all families; then valid ones. */
  private final long[][] invalid;

  private final long[] valid;

  private BestChoices(int levels, int families) {
    invalid = new long[levels][families + 1];
    valid = new long[levels];
  }

  /** By family's index as {@link BestCuts#of}; scores of one level are equal. */
  static double[] of(float[] scores, Labels truth) {
    float[] levels = distinct(scores);
    int families = truth.families().size();
    BestChoices choices = new BestChoices(levels.length, families);
    for (int i = 0; i < scores.length; i++) {
      int level = Arrays.binarySearch(levels, scores[i]);
      if (truth.label(i) == 1) {
        choices.invalid[level][truth.familyIndex(i)]++;
        choices.invalid[level][families]++;
      } else {
        choices.valid[level]++;
      }
    }
    return IntStream.rangeClosed(0, families).mapToDouble(choices::best).toArray();
  }

  private static float[] distinct(float[] scores) {
    float[] sorted = scores.clone();
    Arrays.sort(sorted);
    int size = 0;
    for (float score : sorted) {
      if (size == 0 || score != sorted[size - 1]) {
        sorted[size++] = score;
      }
    }
    return Arrays.copyOf(sorted, size);
  }

  private double best(int family) {
    long positives = Arrays.stream(invalid).mapToLong(counts -> counts[family]).sum();
    double best = BestCuts.f1(0, 0, positives);
    long found = 0;
    long wrong = 0;
    for (int level : byShare(family)) {
      found += invalid[level][family];
      wrong += valid[level];
      best = Math.max(best, BestCuts.f1(found, wrong, positives));
    }
    return best;
  }

  /** Levels that hold something of a family, the largest share of it first. */
  private int[] byShare(int family) {
    return IntStream.range(0, valid.length)
        .filter(level -> invalid[level][family] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble(level -> (double) valid[level] / invalid[level][family]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
