package dev.zhenzan.detect.lockstep;

import java.util.Arrays;

/** Whether members' other likes explain that they came to the targets. */
final class InterestMeasure {
  /** Likes by which a thin history is drawn towards everybody's. */
  private static final double PRIOR = 3;

  private final LikeGraph graph;
  private final int[] interests;
  private final double[] shareOf;
  private final int[] likesIn;

  InterestMeasure(LikeGraph graph, int[] interests) {
    this.graph = graph;
    this.interests = interests;
    this.shareOf = new double[Arrays.stream(interests).max().orElse(0) + 1];
    this.likesIn = new int[shareOf.length];
    for (int edge = 0; edge < graph.edges(); edge++) {
      shareOf[interests[graph.video(edge)]] += 1.0 / graph.edges();
    }
  }

  /**
   * Mean over hits of the logarithm of the share of the target's community in the member's other
   * likes over its share in all likes.
   */
  double of(Hits hits) {
    double sum = 0;
    int at = 0;
    while (at < hits.size()) {
      int member = hits.member()[at];
      int to = at;
      while (to < hits.size() && hits.member()[to] == member) {
        to++;
      }
      sum += ofMember(hits, at, to);
      at = to;
    }
    return sum / hits.size();
  }

  /** The hits of one member stand together. */
  private double ofMember(Hits hits, int from, int to) {
    int account = hits.accounts()[hits.member()[from]];
    count(account, 1);
    for (int i = from; i < to; i++) {
      likesIn[interests[graph.video(hits.edges()[i])]]--;
    }
    double others = graph.degree(account) - (to - from);
    double sum = 0;
    for (int i = from; i < to; i++) {
      int community = interests[graph.video(hits.edges()[i])];
      sum += Math.log((likesIn[community] / shareOf[community] + PRIOR) / (others + PRIOR));
    }
    for (int i = from; i < to; i++) {
      likesIn[interests[graph.video(hits.edges()[i])]]++;
    }
    count(account, -1);
    return sum;
  }

  private void count(int account, int by) {
    for (int edge = graph.start(account); edge < graph.end(account); edge++) {
      likesIn[interests[graph.video(edge)]] += by;
    }
  }
}
