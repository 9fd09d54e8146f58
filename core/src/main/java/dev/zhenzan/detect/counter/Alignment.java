package dev.zhenzan.detect.counter;

import java.util.Arrays;

/**
 * Views as the likes go by them: put forward where the source counts them later than likes, and
 * worth more in a work's first days where its first viewers, who follow the creator, like more.
 *
 * <p>Both are chosen from few possibilities, as what makes likes per view most alike over blocks of
 * equal expected likes: by the median distance from their median, which a step or a line on fewer
 * than half of the blocks does not move. A possibility is taken only if it brings the distance down
 * by a good part: natural rates wander, and what is taken explains likes away.
 */
final class Alignment {
  private static final double[] DELAY_HOURS = {0.5, 1, 2, 3, 4, 6, 8, 12};
  private static final double[] MORE = {1, 3, 7};
  private static final double[] FADING_HOURS = {6, 18, 54};
  private static final double NEEDED = 0.8;
  private static final double LIKES_A_BLOCK = 8;
  private static final int MOST_BLOCKS = 200;

  /** Below this distance there is nothing to explain. */
  private static final double ALIKE = 0.08;

  private final Growth growth;
  private final int[] blocks;
  private final double[] weights;

  private Alignment(Growth growth) {
    this.growth = growth;
    blocks = blocks(growth);
    weights = new double[blocks.length - 1];
    Arrays.setAll(weights, block -> Growth.sum(growth.views(), blocks[block], blocks[block + 1]));
  }

  /** The same growth with views that likes go by. */
  static Growth of(Growth growth) {
    Alignment alignment = new Alignment(growth);
    double delay = alignment.delayHours();
    Growth timely = delay > 0 ? growth.withViews(alignment.earlier(delay)) : growth;
    return timely.withViews(new Alignment(timely).weighted());
  }

  /** By how much views seem to be counted later than likes, hours; 0 where they do not. */
  static double delayHours(Growth growth) {
    return new Alignment(growth).delayHours();
  }

  private double delayHours() {
    double best = 0;
    double least = Math.max(distance(growth.views()), ALIKE);
    for (double hours : DELAY_HOURS) {
      double distance = distance(earlier(hours));
      if (distance < NEEDED * least) {
        best = hours;
        least = distance;
      }
    }
    return best;
  }

  /** Views as they would be counted so much earlier; behind the end they go on as at last. */
  private double[] earlier(double hours) {
    int n = growth.size();
    double[] sums = new double[n + 1];
    for (int i = 0; i < n; i++) {
      sums[i + 1] = sums[i] + growth.views()[i];
    }
    double[] moved = new double[n + 1];
    for (int i = 0; i <= n; i++) {
      moved[i] = at(sums, growth.times()[i] + hours * Growth.MICROS_AN_HOUR);
    }
    double[] earlier = new double[n];
    Arrays.setAll(earlier, i -> Math.max(0, moved[i + 1] - moved[i]));
    return earlier;
  }

  private double at(double[] sums, double micros) {
    long[] times = growth.times();
    int n = growth.size();
    int place = Arrays.binarySearch(times, (long) micros);
    int behind = Math.clamp(place >= 0 ? place : -place - 1, 1, n);
    double part = (micros - times[behind - 1]) / (times[behind] - times[behind - 1]);
    return sums[behind - 1] + part * (sums[behind] - sums[behind - 1]);
  }

  private double[] weighted() {
    double[] best = growth.views();
    double least = Math.max(distance(best), ALIKE);
    for (double more : MORE) {
      for (double hours : FADING_HOURS) {
        double[] aged = aged(more, hours);
        double distance = distance(aged);
        if (distance < NEEDED * least) {
          best = aged;
          least = distance;
        }
      }
    }
    return best;
  }

  private double[] aged(double more, double hours) {
    double[] aged = new double[growth.size()];
    Arrays.setAll(
        aged,
        i -> {
          double age = growth.hours(0, i) + growth.hours(i) / 2;
          return growth.views()[i] * (1 + more * Math.exp(-age / hours));
        });
    return aged;
  }

  /**
   * Median distance of the logarithm of likes per view from its median, over blocks. Blocks and
   * their weights go by the views as they were given, so that no possibility gains by moving views
   * out of sight.
   */
  private double distance(double[] views) {
    double[] logs = new double[blocks.length - 1];
    for (int block = 0; block < logs.length; block++) {
      double likes = Growth.sum(growth.likes(), blocks[block], blocks[block + 1]);
      double viewed = Growth.sum(views, blocks[block], blocks[block + 1]);
      logs[block] = Math.log((likes + 0.5) / (viewed + 1));
    }
    double middle = Baseline.median(logs, weights);
    double[] away = new double[logs.length];
    Arrays.setAll(away, block -> Math.abs(logs[block] - middle));
    return Baseline.median(away, weights);
  }

  /** First bins of blocks of about equal numbers of views, and the bin behind the last. */
  private static int[] blocks(Growth growth) {
    double likes = Growth.sum(growth.likes(), 0, growth.size());
    double views = Growth.sum(growth.views(), 0, growth.size());
    double aBlock = views / Math.clamp(likes / LIKES_A_BLOCK, 1, MOST_BLOCKS);
    int[] blocks = new int[growth.size() + 1];
    int size = 0;
    double sum = 0;
    for (int i = 0; i < growth.size(); i++) {
      sum += growth.views()[i];
      if (sum >= aBlock || i + 1 == growth.size()) {
        blocks[++size] = i + 1;
        sum = 0;
      }
    }
    return Arrays.copyOf(blocks, size + 1);
  }
}
