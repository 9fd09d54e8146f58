package dev.zhenzan.evaluation.diagnosis;

import dev.zhenzan.diagnosis.timing.HourFit;
import dev.zhenzan.diagnosis.timing.HourModel;
import dev.zhenzan.diagnosis.timing.HourPriors;
import dev.zhenzan.diagnosis.timing.Relations;
import dev.zhenzan.diagnosis.timing.TimedCounts;
import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.model.Interval;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rates by creator and hour of the day, predicted for a held-back day: by the hours' model, and by
 * the raw mean of the earlier days at that hour.
 *
 * @param earlier counts of the earlier days, by creator and hour
 * @param earlierOf what they are counted of
 * @param later counts of the held-back day
 * @param laterOf what they are counted of
 */
public record HeldOutHours(
    double[][] earlier, double[][] earlierOf, double[][] later, double[][] laterOf) {
  private static final int HOURS = 24;
  private static final int RESAMPLES = 2000;

  /**
   * How much worse a raw mean is than the model: mean deviance (Poisson) of a cell.
   *
   * @param model deviance
   * @param raw deviance
   * @param gain raw less model, with a 95 % interval by resampling cells in pairs
   */
  public record Comparison(double model, double raw, Interval gain) {}

  /** Compares over the creators of the first rows; all of the rows are known to the model. */
  public Comparison compare(int creators) {
    TimedCounts counts = counts();
    double[] model = new double[creators * HOURS];
    double[] raw = new double[creators * HOURS];
    IntStream.range(0, creators)
        .parallel()
        .forEach(
            creator -> {
              HourFit fit =
                  HourModel.fit(
                      counts, Relations.amongAll(creator, earlier.length), HourPriors.none());
              for (int hour = 0; hour < HOURS; hour++) {
                int cell = creator * HOURS + hour;
                model[cell] = deviance(creator, hour, fit.rate(hour, 0));
                raw[cell] = deviance(creator, hour, rawRate(creator, hour));
              }
            });
    return new Comparison(
        Arrays.stream(model).average().orElse(0),
        Arrays.stream(raw).average().orElse(0),
        gain(model, raw));
  }

  private TimedCounts counts() {
    int rows = earlier.length * HOURS;
    int[] group = IntStream.range(0, rows).map(row -> row / HOURS).toArray();
    int[] slot = IntStream.range(0, rows).map(row -> row % HOURS).toArray();
    int[] seen =
        IntStream.range(0, rows).filter(row -> earlierOf[group[row]][slot[row]] > 0).toArray();
    return new TimedCounts(
        earlier.length,
        IntStream.of(seen).map(row -> group[row]).toArray(),
        IntStream.of(seen).map(row -> slot[row]).toArray(),
        IntStream.of(seen).mapToDouble(row -> earlier[group[row]][slot[row]]).toArray(),
        IntStream.of(seen).mapToDouble(row -> earlierOf[group[row]][slot[row]]).toArray(),
        new double[seen.length],
        new double[seen.length][0]);
  }

  /** The mean at the hour; half a count more, as a rate of 0 would be infinitely wrong. */
  private double rawRate(int creator, int hour) {
    double all = Arrays.stream(earlier[creator]).sum() / Arrays.stream(earlierOf[creator]).sum();
    double of = earlierOf[creator][hour];
    return of > 0 ? (earlier[creator][hour] + 0.5) / (of + 0.5 / Math.max(all, 1e-9)) : all;
  }

  private double deviance(int creator, int hour, double rate) {
    double count = later[creator][hour];
    double expected = Math.max(1e-9, laterOf[creator][hour] * rate);
    if (laterOf[creator][hour] == 0) {
      return 0;
    }
    double likelihood = count > 0 ? count * Math.log(count / expected) : 0;
    return 2 * (likelihood - (count - expected));
  }

  private static Interval gain(double[] model, double[] raw) {
    Chance chance = Chance.of(1, "resampled cells");
    double[] means = new double[RESAMPLES];
    for (int time = 0; time < RESAMPLES; time++) {
      double sum = 0;
      for (int i = 0; i < model.length; i++) {
        int cell = chance.below(model.length);
        sum += raw[cell] - model[cell];
      }
      means[time] = sum / model.length;
    }
    Arrays.sort(means);
    double mean =
        IntStream.range(0, raw.length).mapToDouble(i -> raw[i] - model[i]).average().orElse(0);
    return new Interval(
        Math.min(mean, means[RESAMPLES / 40]),
        mean,
        Math.max(mean, means[RESAMPLES - 1 - RESAMPLES / 40]));
  }
}
