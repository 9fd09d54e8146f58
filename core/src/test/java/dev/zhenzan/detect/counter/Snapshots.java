package dev.zhenzan.detect.counter;

import dev.zhenzan.model.Counter;
import dev.zhenzan.model.CounterTable;
import dev.zhenzan.model.IdDictionary;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/** Hourly snapshots of one work from a rate of views an hour, with chance. */
final class Snapshots {
  static final long HOUR = 3_600_000_000L;

  /** A Monday at 0 o'clock in China. */
  static final long FROM = 1_750_003_200_000_000L;

  private static final double LIKES_A_VIEW = 0.04;
  private static final double TALK_A_LIKE = 0.1;

  private final SplittableRandom random;
  private final double[] views;
  private final double[] likes;
  private final double[] comments;

  private Snapshots(long seed, double[] mean) {
    random = new SplittableRandom(seed);
    views = new double[mean.length];
    likes = new double[mean.length];
    comments = new double[mean.length];
    for (int hour = 0; hour < mean.length; hour++) {
      views[hour] = about(mean[hour]);
      likes[hour] = about(LIKES_A_VIEW * views[hour]);
      comments[hour] = about(TALK_A_LIKE * likes[hour]);
    }
  }

  /** Views that decay and follow the hour of day, with what a function adds to each hour. */
  static Snapshots natural(long seed, int hours, IntToDoubleFunction more) {
    double[] mean = new double[hours];
    for (int hour = 0; hour < hours; hour++) {
      double day = 1 + 0.7 * Math.cos((hour % 24 - 21) * Math.PI / 12);
      mean[hour] = 20_000 * Math.pow(1 + hour / 10.0, -1.3) * day + more.applyAsDouble(hour);
    }
    return new Snapshots(seed, mean);
  }

  static Snapshots natural(long seed, int hours) {
    return natural(seed, hours, hour -> 0);
  }

  /** Likes from outside in the hours {@code [from, to)}. */
  Snapshots bring(int from, int to, double anHour) {
    for (int hour = from; hour < to; hour++) {
      likes[hour] += anHour;
    }
    return this;
  }

  private double about(double mean) {
    double deviation = Math.sqrt(mean + 0.01 * mean * mean);
    double normal =
        Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
            * Math.cos(2 * Math.PI * random.nextDouble());
    return Math.max(0, Math.rint(mean + deviation * normal));
  }

  Work work() {
    IdDictionary ids = new IdDictionary();
    CounterTable.Builder table = new CounterTable.Builder(ids);
    int video = ids.intern("work");
    double[] totals = new double[3];
    for (int hour = 0; hour <= views.length; hour++) {
      int row = table.add(video, FROM + hour * HOUR);
      table.set(row, Counter.VIEWS, (long) totals[0]);
      table.set(row, Counter.LIKES, (long) totals[1]);
      table.set(row, Counter.COMMENTS, (long) totals[2]);
      if (hour < views.length) {
        totals[0] += views[hour];
        totals[1] += likes[hour];
        totals[2] += comments[hour];
      }
    }
    return Work.of(table.build(), video);
  }
}
