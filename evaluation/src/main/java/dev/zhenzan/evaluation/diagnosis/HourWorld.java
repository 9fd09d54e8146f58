package dev.zhenzan.evaluation.diagnosis;

import dev.zhenzan.diagnosis.timing.WorkOutcomes;
import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.chance.WeightedChoice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Works of one creator, and of others, whose views depend on the hour of publishing by a known
 * effect, on the work's quality, on the creator's level and growth, and on chance.
 *
 * @param effect of the first creator by hour of the week, logarithms, with a mean of 0
 * @param works of all creators; the first creator is 0
 */
public record HourWorld(double[] effect, WorkOutcomes works) {
  private static final int SLOTS = 168;

  /** How much of quality shows in the likes per view. */
  private static final double SHOWN = 0.5;

  private static final double LIKE_RATE = 0.08;

  /**
   * What a world is like.
   *
   * @param shape of the effect
   * @param works of the creator
   * @param others other creators, with 10 to 79 works each
   * @param confounding whether a creator's better works tend to be published in the evening
   */
  public record Settings(HourShape shape, int works, int others, Confounding confounding) {}

  /** How publishing depends on quality. */
  public enum Confounding {
    /** Not at all. */
    NONE,
    /** A creator's better works are published nearer to 20 h, with some exceptions. */
    BEST_IN_THE_EVENING
  }

  /** Draws a world. */
  public static HourWorld draw(Settings settings, Chance chance) {
    double amplitude = List.of(0.15, 0.3, 0.5).get(chance.below(3));
    double[] common = scaled(settings.shape.draw(chance), amplitude);
    Rows rows = new Rows(settings.confounding, chance);
    double[] first = common;
    for (int creator = 0; creator <= settings.others; creator++) {
      double[] own = common;
      if (settings.others > 0) {
        own = sum(common, scaled(HourShape.ANYWHERE.draw(chance), 0.3 * amplitude));
      }
      first = creator == 0 ? own : first;
      rows.add(creator, own, creator == 0 ? settings.works : chance.between(10, 79));
    }
    return new HourWorld(first, rows.outcomes(settings.others + 1));
  }

  private static double[] scaled(double[] effect, double deviation) {
    double mean = Arrays.stream(effect).average().orElse(0);
    double squares = Arrays.stream(effect).map(e -> (e - mean) * (e - mean)).average().orElse(1);
    return Arrays.stream(effect).map(e -> (e - mean) * deviation / Math.sqrt(squares)).toArray();
  }

  private static double[] sum(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] + b[i]).toArray();
  }

  /** Works as they are drawn. */
  private static final class Rows {
    private final Confounding confounding;
    private final Chance chance;
    private final List<Work> works = new ArrayList<>();

    private record Work(int creator, int slot, double time, long views, long likes) {}

    Rows(Confounding confounding, Chance chance) {
      this.confounding = confounding;
      this.chance = chance;
    }

    void add(int creator, double[] effect, int count) {
      double[] quality =
          IntStream.range(0, count).mapToDouble(i -> 0.7 * chance.normal()).toArray();
      int[] slots = slots(quality);
      double level = Math.log(300) + 0.5 * chance.normal();
      double growth = 0.8 * chance.normal();
      for (int i = 0; i < count; i++) {
        double time = chance.uniform(-0.5, 0.5);
        double mean = Math.exp(level + growth * time + quality[i] + effect[slots[i]]);
        long views = poisson(mean);
        double rate = Math.min(0.9, LIKE_RATE * Math.exp(SHOWN * quality[i]));
        works.add(new Work(creator, slots[i], time, views, poisson(views * rate)));
      }
    }

    private int[] slots(double[] quality) {
      WeightedChoice habit = habit();
      int[] slots = IntStream.range(0, quality.length).map(i -> habit.draw(chance)).toArray();
      return switch (confounding) {
        case NONE -> slots;
        case BEST_IN_THE_EVENING -> bestInTheEvening(slots, quality);
      };
    }

    private WeightedChoice habit() {
      double first = chance.uniform(0, 24);
      double second = chance.uniform(0, 24);
      double width = chance.uniform(2, 5);
      return WeightedChoice.of(
          IntStream.range(0, SLOTS)
              .mapToDouble(
                  slot ->
                      0.04
                          + HourShape.bump(slot % 24 - first, 24, width)
                          + HourShape.bump(slot % 24 - second, 24, width))
              .toArray());
    }

    private int[] bestInTheEvening(int[] slots, double[] quality) {
      double[] merit = Arrays.stream(quality).map(q -> q + 0.7 * chance.normal()).toArray();
      List<Integer> best = sorted(quality.length, i -> -merit[i]);
      List<Integer> late = sorted(quality.length, i -> -HourShape.bump(slots[i] % 24 - 20, 24, 6));
      int[] given = new int[slots.length];
      for (int i = 0; i < given.length; i++) {
        given[best.get(i)] = slots[late.get(i)];
      }
      return given;
    }

    private static List<Integer> sorted(int size, IntToDoubleFunction by) {
      return IntStream.range(0, size)
          .boxed()
          .sorted(Comparator.comparingDouble((Integer i) -> by.applyAsDouble(i)))
          .toList();
    }

    /** Poisson's by products of uniforms in parts of at most 30, which does for thousands. */
    private long poisson(double mean) {
      long count = 0;
      for (double left = mean; left > 0; left -= 30) {
        double limit = Math.exp(-Math.min(30, left));
        double product = chance.uniform();
        while (product > limit) {
          count++;
          product *= chance.uniform();
        }
      }
      return count;
    }

    WorkOutcomes outcomes(int creators) {
      double[] views = works.stream().mapToDouble(Work::views).toArray();
      double[] likes = works.stream().mapToDouble(Work::likes).toArray();
      double[] ones = new double[views.length];
      Arrays.fill(ones, 1);
      return new WorkOutcomes(
          creators,
          works.stream().mapToInt(Work::creator).toArray(),
          works.stream().mapToInt(Work::slot).toArray(),
          works.stream().mapToDouble(Work::time).toArray(),
          views,
          ones,
          List.of(
              new WorkOutcomes.Quality(
                  likes, Arrays.stream(views).map(v -> Math.max(v, 0.5)).toArray())),
          new double[views.length][0]);
    }
  }
}
