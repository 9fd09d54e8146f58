package dev.zhenzan.detect.counter;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How many likes a view brings on this work, and how much that varies from time to time.
 *
 * @param rate likes per view: the median over blocks of equal numbers of views, so that what comes
 *     with fewer than half of the views does not move it
 * @param spread standard deviation of the logarithm of the rate between blocks, what chance makes
 *     of the counts not included
 */
record Baseline(double rate, double spread) {
  private static final double LIKES_A_BLOCK = 8;
  private static final int MOST_BLOCKS = 120;

  /** What works show on average, and how many blocks that counts as. */
  private static final double USUAL_SPREAD = 0.35;

  private static final double USUAL_BLOCKS = 8;
  private static final double NORMAL_OF_MAD = 1.4826;

  static Baseline of(Growth growth) {
    double views = Growth.sum(growth.views(), 0, growth.size());
    double likes = Growth.sum(growth.likes(), 0, growth.size());
    int blocks = (int) Math.clamp(likes / LIKES_A_BLOCK, 1, MOST_BLOCKS);
    double[] blockLikes = new double[growth.size()];
    double[] blockViews = new double[growth.size()];
    int size = 0;
    for (int i = 0; i < growth.size(); i++) {
      blockLikes[size] += growth.likes()[i];
      blockViews[size] += growth.views()[i];
      if (blockViews[size] >= views / blocks) {
        size++;
      }
    }
    return size == 0
        ? new Baseline((likes + 0.5) / (views + 1), USUAL_SPREAD)
        : of(Arrays.copyOf(blockLikes, size), Arrays.copyOf(blockViews, size));
  }

  private static Baseline of(double[] likes, double[] views) {
    double[] logs = new double[likes.length];
    Arrays.setAll(logs, i -> Math.log((likes[i] + 0.5) / (views[i] + 1)));
    double middle = median(logs, views);
    double rate = Math.exp(middle);
    double[] away = new double[logs.length];
    Arrays.setAll(away, i -> Math.abs(logs[i] - middle));
    double[] noise = new double[logs.length];
    Arrays.setAll(noise, i -> 1 / (rate * views[i] + 1));
    double mad = NORMAL_OF_MAD * median(away, views);
    double own = Math.max(0, mad * mad - median(noise, views));
    double variance =
        (own * logs.length + USUAL_SPREAD * USUAL_SPREAD * USUAL_BLOCKS)
            / (logs.length + USUAL_BLOCKS);
    return new Baseline(rate, Math.clamp(Math.sqrt(variance), 0.2, 1));
  }

  /** The shape of a gamma distribution with this spread. */
  double shape() {
    return 1 / (spread * spread);
  }

  /** The value that half of the weight lies below. */
  static double median(double[] values, double[] weights) {
    int[] sorted =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double half = Arrays.stream(weights).sum() / 2;
    double below = 0;
    for (int i : sorted) {
      below += weights[i];
      if (below >= half) {
        return values[i];
      }
    }
    return sorted.length == 0 ? 0 : values[sorted[sorted.length - 1]];
  }
}
