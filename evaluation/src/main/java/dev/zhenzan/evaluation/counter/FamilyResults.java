package dev.zhenzan.evaluation.counter;

import dev.zhenzan.evaluation.metric.RankArea;
import dev.zhenzan.model.CounterScore;
import dev.zhenzan.model.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What became of the works of each family. Not thread-safe. */
final class FamilyResults {
  private final Map<Family, List<CounterScore>> scores = new EnumMap<>(Family.class);
  private final Map<Family, List<Double>> delays = new EnumMap<>(Family.class);

  /** Takes in a work's score. */
  void add(Family family, CounterScore score) {
    scores.computeIfAbsent(family, f -> new ArrayList<>()).add(score);
  }

  /** Takes in how long it took to call a work, hours; infinite where it never was. */
  void delay(Family family, double hours) {
    delays.computeIfAbsent(family, f -> new ArrayList<>()).add(hours);
  }

  /** How many works of a family there are. */
  int works(Family family) {
    return scores.getOrDefault(family, List.of()).size();
  }

  /** Works of a family that are suspect or invalid. */
  long called(Family family) {
    return of(family).stream().filter(score -> score.verdict() != Verdict.VALID).count();
  }

  /** Works of a family that are invalid. */
  long invalid(Family family) {
    return of(family).stream().filter(score -> score.verdict().invalid()).count();
  }

  private List<CounterScore> of(Family family) {
    return scores.getOrDefault(family, List.of());
  }

  /** The area under the curve of families with brought likes against all natural works. */
  double area(Family... families) {
    List<CounterScore> all = new ArrayList<>();
    for (Family family : families) {
      all.addAll(of(family));
    }
    int positive = all.size();
    all.addAll(of(Family.ORGANIC));
    all.addAll(of(Family.VIRAL));
    BitSet brought = new BitSet();
    brought.set(0, positive);
    double[] probabilities =
        all.stream().mapToDouble(score -> score.probability().estimate()).toArray();
    return RankArea.of(probabilities, brought).value();
  }

  /** A quantile of the delays of a family, works that are never called at the end. */
  double delayQuantile(Family family, double rank) {
    double[] sorted =
        delays.getOrDefault(family, List.of()).stream()
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1, Math.floor(rank * sorted.length))];
  }

  /** All probabilities, works of brought likes first; how many these are is told by the set. */
  double[] probabilities(BitSet brought) {
    List<Double> all = new ArrayList<>();
    for (Family family : Family.values()) {
      for (CounterScore score : of(family)) {
        brought.set(all.size(), family.invalid());
        all.add(score.probability().estimate());
      }
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The families with brought likes. */
  static Family[] invalid() {
    return Arrays.stream(Family.values()).filter(Family::invalid).toArray(Family[]::new);
  }
}
