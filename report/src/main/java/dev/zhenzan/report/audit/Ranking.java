package dev.zhenzan.report.audit;

import dev.zhenzan.model.AuthenticityScore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The lowest and the highest of many scores. The lowest are those whose upper bound is lowest, the
 * highest those whose lower bound is highest: what is surely low and surely high, so that a video
 * of three likes does not win by luck. Of equal ones the one with more likes comes first.
 *
 * @param lowest from the lowest up
 * @param highest from the highest down; empty where all fit in {@code lowest}
 * @param total how many there are
 * @param surelyBelowHalf how many have an upper bound under one half
 */
record Ranking(
    List<AuthenticityScore> lowest,
    List<AuthenticityScore> highest,
    int total,
    int surelyBelowHalf) {
  private static final Comparator<AuthenticityScore> MORE_LIKES =
      Comparator.comparingInt(AuthenticityScore::likes)
          .reversed()
          .thenComparingInt(AuthenticityScore::subject);
  private static final Comparator<AuthenticityScore> LOW =
      Comparator.comparingDouble((AuthenticityScore score) -> score.authenticity().high())
          .thenComparing(MORE_LIKES);
  private static final Comparator<AuthenticityScore> HIGH =
      Comparator.comparingDouble((AuthenticityScore score) -> -score.authenticity().low())
          .thenComparing(MORE_LIKES);

  /** Ranks scores; all stand in {@code lowest} where there are at most twice {@code most}. */
  static Ranking of(List<AuthenticityScore> scores, int most) {
    int below = (int) scores.stream().filter(score -> score.authenticity().high() < 0.5).count();
    if (scores.size() <= 2 * most) {
      return new Ranking(first(scores, LOW, scores.size()), List.of(), scores.size(), below);
    }
    return new Ranking(first(scores, LOW, most), first(scores, HIGH, most), scores.size(), below);
  }

  /** The first of an order, in that order: a heap of {@code most}, linear otherwise. */
  private static List<AuthenticityScore> first(
      List<AuthenticityScore> scores, Comparator<AuthenticityScore> order, int most) {
    PriorityQueue<AuthenticityScore> heap = new PriorityQueue<>(most + 1, order.reversed());
    for (AuthenticityScore score : scores) {
      heap.add(score);
      if (heap.size() > most) {
        heap.poll();
      }
    }
    List<AuthenticityScore> first = new ArrayList<>(heap);
    first.sort(order);
    return Collections.unmodifiableList(first);
  }
}
