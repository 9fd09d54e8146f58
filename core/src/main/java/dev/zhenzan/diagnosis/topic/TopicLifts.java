package dev.zhenzan.diagnosis.topic;

import dev.zhenzan.diagnosis.topic.TopicLift.Scope;
import dev.zhenzan.model.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tests topics. */
public final class TopicLifts {
  private static final double Z = 1.959964;

  /** Least deviation of topics' true effects, logarithm. */
  private static final double LEAST_SPREAD = 0.05;

  private final TaggedWorks works;
  private final long seed;

  private TopicLifts(TaggedWorks works, long seed) {
    this.works = works;
    this.seed = seed;
  }

  /**
   * Tests the topics that are common enough, each once: on the creator's own works where these are
   * enough, or else on all.
   *
   * @param target the creator
   * @param seed of the permutations
   * @return the topics, by scope, the least p first
   */
  public static List<TopicLift> of(TaggedWorks works, int target, long seed) {
    TopicLifts lifts = new TopicLifts(works, seed);
    int[] all = IntStream.range(0, works.size()).toArray();
    int[] own = IntStream.of(all).filter(row -> works.creator()[row] == target).toArray();
    List<TopicLift> found = new ArrayList<>(own.length > 0 ? lifts.of(own, Scope.OWN) : List.of());
    Set<Integer> tested = found.stream().map(TopicLift::tag).collect(Collectors.toSet());
    if (own.length < all.length) {
      lifts.of(all, Scope.VERTICAL).stream()
          .filter(lift -> !tested.contains(lift.tag()))
          .forEach(found::add);
    }
    return withRates(found);
  }

  private List<TopicLift> of(int[] rows, Scope scope) {
    Scores scores = Scores.of(works, rows);
    if (scores.tags().isEmpty()) {
      return List.of();
    }
    double[] p = Permutations.p(scores, new SplittableRandom(seed));
    double spread = spread(scores.effects());
    List<TopicLift> lifts = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      Scores.Effect effect = scores.effects().get(i);
      lifts.add(
          new TopicLift(
              scores.tags().get(i),
              scope,
              effect.with(),
              effect.without(),
              shrunk(effect, spread),
              p[i],
              1));
    }
    lifts.sort(Comparator.comparingDouble(TopicLift::p).thenComparingInt(TopicLift::tag));
    return lifts;
  }

  /** Variance of true effects between topics, by moments. */
  private static double spread(List<Scores.Effect> effects) {
    double sum = 0;
    double weights = 0;
    for (Scores.Effect effect : effects) {
      double weight = 1 / effect.variance();
      sum += weight * (effect.estimate() * effect.estimate() - effect.variance());
      weights += weight;
    }
    return Math.max(LEAST_SPREAD * LEAST_SPREAD, sum / weights);
  }

  private static Interval shrunk(Scores.Effect effect, double spread) {
    double share = spread / (spread + effect.variance());
    double mean = share * effect.estimate();
    double half = Z * Math.sqrt(share * effect.variance());
    return new Interval(Math.exp(mean - half), Math.exp(mean), Math.exp(mean + half));
  }

  /** Adds Benjamini and Hochberg's rates, over all tests. */
  private static List<TopicLift> withRates(List<TopicLift> lifts) {
    List<Integer> places =
        IntStream.range(0, lifts.size())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -lifts.get(i).p()))
            .toList();
    List<TopicLift> rated = new ArrayList<>(lifts);
    double q = 1;
    int rank = lifts.size();
    for (int place : places) {
      TopicLift lift = lifts.get(place);
      q = Math.min(q, lift.p() * lifts.size() / rank);
      rank--;
      rated.set(
          place,
          new TopicLift(
              lift.tag(), lift.scope(), lift.with(), lift.without(), lift.lift(), lift.p(), q));
    }
    return rated;
  }
}
