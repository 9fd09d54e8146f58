package dev.zhenzan.diagnosis.topic;

import dev.zhenzan.model.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * What is asked for and offered of a topic, by the creators who make works of it and others.
 *
 * @param tag dense int
 * @param works of the topic, by these creators
 * @param creators how many these are
 * @param own share of the topic in the asked creator's works, each shared out evenly among its tags
 * @param supply share of the topic in the works of these creators
 * @param demand share of the topic in what is viewed or liked of each of them, creators weighted by
 *     their works
 * @param ratio demand over supply, with its 95 % interval over creators
 */
public record TopicDemand(
    int tag, int works, int creators, double own, double supply, double demand, Interval ratio) {
  private static final double Z = 1.959964;

  /** Of fewer creators nothing is said: their spread could not be told. */
  public static final int FEWEST_CREATORS = 8;

  /** Of so many intervals, the bounds that hold for all of some fifty at once (Bonferroni). */
  private static final double AT_ONCE = 3.29;

  /**
   * Whether the creator offers more than is asked for, and the vertical does so by a factor, for
   * all that an interval for all topics tells.
   */
  public boolean isSaturated(double factor) {
    double wider = student(AT_ONCE, creators - 1) / student(Z, creators - 1);
    double high = ratio.estimate() * Math.pow(ratio.high() / ratio.estimate(), wider);
    return own > demand && high < 1 / factor;
  }

  /**
   * The topics that enough creators make works of, by their ints.
   *
   * @param target the creator that is asked for
   */
  public static List<TopicDemand> of(TaggedWorks works, int target) {
    int[] all = new int[works.creators()];
    double[] asked = new double[works.creators()];
    for (int row = 0; row < works.size(); row++) {
      if (works.tagsOf()[row].length > 0) {
        all[works.creator()[row]]++;
        asked[works.creator()[row]] += works.demand()[row];
      }
    }
    List<TopicDemand> topics = new ArrayList<>();
    for (int tag = 0; tag < works.tags(); tag++) {
      Parts parts = Parts.of(works, tag, new Totals(all, asked));
      if (parts.creators.size() >= FEWEST_CREATORS && parts.sum().demand > 0) {
        topics.add(parts.demand(tag, target));
      }
    }
    return topics;
  }

  /** Tagged works of each creator, and what was asked for of them. */
  private record Totals(int[] works, double[] demand) {}

  /**
   * What creators put together.
   *
   * @param works all tagged ones
   * @param supply those of the topic
   * @param demand those of the topic, each counted by its demand over the creator's mean
   */
  private record Part(double works, double supply, double demand) {
    Part without(Part other) {
      return new Part(works - other.works, supply - other.supply, demand - other.demand);
    }

    double ratio() {
      return Math.log(Math.max(demand, 1e-9) / supply);
    }
  }

  private record Parts(List<Part> creators, int works, double[] shares) {
    static Parts of(TaggedWorks works, int tag, Totals totals) {
      double[] supply = new double[works.creators()];
      double[] squares = new double[works.creators()];
      double[] demand = new double[works.creators()];
      int[] count = new int[works.creators()];
      for (int row = 0; row < works.size(); row++) {
        double has = has(works.tagsOf()[row], tag);
        int creator = works.creator()[row];
        supply[creator] += has;
        squares[creator] += has * has;
        demand[creator] += has * works.demand()[row];
        count[creator] += has > 0 ? 1 : 0;
      }
      List<Part> parts = new ArrayList<>();
      int topical = 0;
      for (int creator = 0; creator < supply.length; creator++) {
        double all = totals.works[creator];
        boolean differs = all * squares[creator] - supply[creator] * supply[creator] > 1e-9;
        if (differs && totals.demand[creator] > 0) {
          double mean = totals.demand[creator] / all;
          parts.add(new Part(all, supply[creator], demand[creator] / mean));
          topical += count[creator];
        }
        supply[creator] /= Math.max(1, all);
      }
      return new Parts(parts, topical, supply);
    }

    Part sum() {
      return new Part(
          creators.stream().mapToDouble(Part::works).sum(),
          creators.stream().mapToDouble(Part::supply).sum(),
          creators.stream().mapToDouble(Part::demand).sum());
    }

    TopicDemand demand(int tag, int target) {
      Part sum = sum();
      double half = student(Z, creators.size() - 1) * Math.sqrt(variance(sum));
      double ratio = sum.demand / sum.supply;
      return new TopicDemand(
          tag,
          works,
          creators.size(),
          shares[target],
          sum.supply / sum.works,
          sum.demand / sum.works,
          new Interval(ratio * Math.exp(-half), ratio, ratio * Math.exp(half)));
    }

    /** Of the ratio's logarithm, by the jackknife over creators. */
    private double variance(Part sum) {
      double[] left = creators.stream().mapToDouble(part -> sum.without(part).ratio()).toArray();
      double mean = 0;
      for (double value : left) {
        mean += value / left.length;
      }
      double squares = 0;
      for (double value : left) {
        squares += (value - mean) * (value - mean);
      }
      return squares * (left.length - 1) / left.length;
    }
  }

  private static double has(int[] tags, int tag) {
    for (int own : tags) {
      if (own == tag) {
        return 1.0 / tags.length;
      }
    }
    return 0;
  }

  /**
   * The quantile of Student's distribution that belongs to one of the normal distribution, by the
   * expansion of R. A. Fisher and E. A. Cornish (Technometrics 2, 1960).
   */
  private static double student(double z, double freedom) {
    double z2 = z * z;
    double first = z * (z2 + 1) / 4;
    double second = z * ((5 * z2 + 16) * z2 + 3) / 96;
    double third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
    return z + (first + (second + third / freedom) / freedom) / freedom;
  }
}
