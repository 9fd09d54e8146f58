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

  /** Hits that a target needs for their ebbing to be seen. */
  private static final int MIN_EBBING = 5;

  /** Where the middle hit lies when hits come evenly. */
  private static final double EVEN = 0.5;

  /** Standard deviation of a uniform number in [0, 1]. */
  private static final double UNIFORM = Math.sqrt(1 / 12.0);

  private final Background background;
  private final LikeGraph graph;
  private final Hits.Marks marks;

  TimingMeasure(Background background, Hits.Marks marks) {
    this.background = background;
    this.graph = background.graph();
    this.marks = marks;
  }

  GroupFeatures.Timing of(Hits hits) {
    Map<Long, Integer> hours = new HashMap<>();
    int fresh = 0;
    for (int edge : hits.edges()) {
      hours.merge(Math.floorDiv(graph.time(edge), HOUR), 1, Integer::sum);
      fresh += graph.time(edge) - background.firstLike(graph.video(edge)) <= FRESH ? 1 : 0;
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
        (double) hits.size() * hits.size() / squares,
        ebb(hits));
  }

  /** Mean over targets of enough hits, each counting by its hits. */
  private double ebb(Hits hits) {
    long[][] times = timesByTarget(hits);
    double sum = 0;
    int counted = 0;
    for (long[] ofTarget : times) {
      double middle = ofTarget.length < MIN_EBBING ? Double.NaN : middle(ofTarget);
      if (!Double.isNaN(middle)) {
        sum += ofTarget.length * middle;
        counted += ofTarget.length;
      }
    }
    return counted == 0 ? EVEN : sum / counted;
  }

  /** Where the middle one lies between the first tenth and the ninth; NaN if they are one. */
  private static double middle(long[] sorted) {
    double first = quantile(sorted, 0.1);
    return (quantile(sorted, 0.5) - first) / (quantile(sorted, 0.9) - first);
  }

  private long[][] timesByTarget(Hits hits) {
    int[] byTarget = hits.byTarget();
    long[][] times = new long[byTarget.length][0];
    for (int i = 0; i < hits.size(); i++) {
      int target = hits.target()[i];
      if (times[target].length == 0) {
        times[target] = new long[byTarget[target]];
      }
      times[target][--byTarget[target]] = graph.time(hits.edges()[i]);
    }
    for (long[] ofTarget : times) {
      Arrays.sort(ofTarget);
    }
    return times;
  }

  /** Quantile of sorted times, micros after the first, between neighbours by a straight line. */
  private static double quantile(long[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(sorted.length - 1, below + 1);
    double from = sorted[below] - sorted[0];
    return from + (place - below) * (sorted[above] - sorted[below]);
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
    int[] byTarget = hits.byTarget();
    for (int target = 0; target < byTarget.length; target++) {
      int video = hits.videos()[target];
      int others = background.likes(video) - byTarget[target];
      if (others >= MIN_OTHERS) {
        ranks.add(sharesBefore(video, byTarget[target], others));
      }
    }
    return ranks;
  }

  /** For each hit the share of the video's other likes that come before it. */
  private double[] sharesBefore(int video, int hits, int others) {
    Csr byTime = background.byTime();
    double[] shares = new double[hits];
    int size = 0;
    int othersBefore = 0;
    int othersNow = 0;
    long now = Long.MIN_VALUE;
    for (int i = byTime.start(video); i < byTime.end(video); i++) {
      int edge = byTime.element(i);
      if (graph.time(edge) != now) {
        now = graph.time(edge);
        othersBefore += othersNow;
        othersNow = 0;
      }
      if (marks.member(graph.account(edge))) {
        shares[size++] = (othersBefore + 0.5) / (others + 1);
      } else {
        othersNow++;
      }
    }
    return shares;
  }
}
