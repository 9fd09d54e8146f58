package dev.zhenzan.evaluation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Function;

/** Asserts that scores do not depend on what comes after what is scored. */
public final class BlindToTheFuture {
  private BlindToTheFuture() {}

  /**
   * Scores a log and the same log with another future; the scores of exposures up to the time must
   * be the same bits.
   *
   * @param scoring gives a score for each exposure of a log, in its order; NaN for one that it does
   *     not score
   * @param future what is shuffled, and from when on
   */
  public static void check(
      Function<MatchLog, double[]> scoring, MatchLog log, FutureShuffle future) {
    MatchLog other = future.of(log);
    double[] expected = until(future.until(), log, scoring.apply(log));
    assertThat(until(future.until(), other, scoring.apply(other)))
        .as("scores up to %s with another future of seed %s", future.until(), future.seed())
        .isEqualTo(expected);
    assertThat(Arrays.stream(expected).filter(score -> !Double.isNaN(score)))
        .as("scores to compare")
        .isNotEmpty();
  }

  private static double[] until(long time, MatchLog log, double[] scores) {
    double[] kept = new double[scores.length];
    int size = 0;
    for (int row = 0; row < scores.length; row++) {
      if (log.exposures().time()[row] <= time) {
        kept[size++] = scores[row];
      }
    }
    return Arrays.copyOf(kept, size);
  }
}
