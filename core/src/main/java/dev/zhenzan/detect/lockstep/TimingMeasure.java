package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Csr;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** When a group's members came to the targets, against everybody else who came. */
final class TimingMeasure {
  private static final long HOUR = 3_600_000_000L;
  private static final long FRESH = 2 * HOUR;

  /** Others that a target needs for its times to be compared with theirs. */
  private static final int MIN_OTHERS = 5;

  /** Standard deviation of a uniform number in [0, 1]. */
  private static final double UNIFORM = Math.sqrt(1 / 12.0);

  private final LikeGraph graph;
  private final Csr byVideo;
  private final long[] firstLike;

  TimingMeasure(LikeGraph graph, Csr byVideo) {
    this.graph = graph;
    this.byVideo = byVideo;
    this.firstLike = new long[graph.videos()];
    Arrays.fill(firstLike, Long.MAX_VALUE);
    for (int edge = 0; edge < graph.edges(); edge++) {
      int video = graph.video(edge);
      firstLike[video] = Math.min(firstLike[video], graph.time(edge));
    }
  }

  GroupFeatures.Timing of(Hits hits) {
    Map<Long, Integer> hours = new HashMap<>();
    int fresh = 0;
    for (int edge : hits.edges()) {
      hours.merge(Math.floorDiv(graph.time(edge), HOUR), 1, Integer::sum);
      fresh += graph.time(edge) - firstLike[graph.video(edge)] <= FRESH ? 1 : 0;
    }
    double squares = 0;
    for (int count : hours.values()) {
      squares += (double) count * count;
    }
    Ranks ranks = ranks(hits);
    return new GroupFeatures.Timing(
        (double) fresh / hits.size(),
        ranks.mean(),
        ranks.spread(),
        (double) hits.size() * hits.size() / squares);
  }

  /** Where hits lie among the other likes of their targets. */
  private static final class Ranks {
    private int hits;
    private double sum;
    private double within;
    private int freedom;

    void add(double[] shares) {
      double mean = Arrays.stream(shares).average().orElse(0);
      for (double share : shares) {
        sum += share;
        within += (share - mean) * (share - mean);
      }
      hits += shares.length;
      freedom += shares.length - 1;
    }

    double mean() {
      return hits == 0 ? 0.5 : sum / hits;
    }

    double spread() {
      return freedom == 0 ? 1 : Math.sqrt(within / freedom) / UNIFORM;
    }
  }

  private Ranks ranks(Hits hits) {
    Ranks ranks = new Ranks();
    Csr byTarget = Csr.groupBy(hits.target(), hits.videos().length);
    for (int target = 0; target < hits.videos().length; target++) {
      long[] others = othersTimes(hits, hits.videos()[target]);
      if (others.length >= MIN_OTHERS) {
        double[] shares = new double[byTarget.length(target)];
        for (int i = 0; i < shares.length; i++) {
          int edge = hits.edges()[byTarget.element(byTarget.start(target) + i)];
          shares[i] = shareBefore(others, graph.time(edge));
        }
        ranks.add(shares);
      }
    }
    return ranks;
  }

  private long[] othersTimes(Hits hits, int video) {
    long[] times = new long[byVideo.length(video)];
    int size = 0;
    for (int i = byVideo.start(video); i < byVideo.end(video); i++) {
      int edge = byVideo.element(i);
      if (Arrays.binarySearch(hits.accounts(), graph.account(edge)) < 0) {
        times[size++] = graph.time(edge);
      }
    }
    long[] sorted = Arrays.copyOf(times, size);
    Arrays.sort(sorted);
    return sorted;
  }

  private static double shareBefore(long[] times, long time) {
    int found = Arrays.binarySearch(times, time);
    int before = found < 0 ? -found - 1 : found;
    return (before + 0.5) / (times.length + 1);
  }
}
