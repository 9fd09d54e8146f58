package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.model.LockstepGroup;
import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * Members of a group that hit one target only, and so are in nobody's company twice.
 *
 * <p>How many there are is told by those that hit two and three targets, as the number of unseen
 * species is by those seen once and twice (A. Chao, Nonparametric Estimation of the Number of
 * Classes in a Population, Scandinavian Journal of Statistics 11, 1984): for Poisson numbers of
 * hits f1 = 2 f2^2 / (3 f3). They are shared out among the targets like the hits, and a like that
 * came to a target while the members did is one of them with the probability of that share in all
 * such likes. Where members hit most targets, f2 is next to nothing and so is f1.
 */
final class Stragglers {
  /** A share beyond this is not believed. */
  private static final double MOST = 0.9;

  /** A share below this says nothing. */
  private static final double LEAST = 0.02;

  private final LikeGraph graph;
  private final Csr byVideo;

  Stragglers(LikeGraph graph) {
    this.graph = graph;
    this.byVideo = graph.byVideo();
  }

  /**
   * Likes that may be stragglers'.
   *
   * @param rows rows of the log, ascending
   * @param odds log odds of each, if the group is hired
   */
  record Found(int[] rows, float[] odds) {
    /** Such likes in the order of the log. */
    static Found sorted(int[] rows, float[] odds) {
      long[] rowAndPlace = new long[rows.length];
      for (int i = 0; i < rows.length; i++) {
        rowAndPlace[i] = ((long) rows[i] << 32) | i;
      }
      Arrays.sort(rowAndPlace);
      int[] ascending = new int[rows.length];
      float[] oddsOf = new float[rows.length];
      for (int i = 0; i < rows.length; i++) {
        ascending[i] = (int) (rowAndPlace[i] >>> 32);
        oddsOf[i] = odds[(int) rowAndPlace[i]];
      }
      return new Found(ascending, oddsOf);
    }
  }

  Found of(LockstepGroup group) {
    Tally tally = new Tally(group);
    IntArrayList rows = new IntArrayList();
    FloatArrayList odds = new FloatArrayList();
    for (int target = 0; target < group.videos().length; target++) {
      addOf(tally, target, rows, odds);
    }
    return Found.sorted(rows.toIntArray(), odds.toFloatArray());
  }

  private void addOf(Tally tally, int target, IntArrayList rows, FloatArrayList odds) {
    int video = tally.group.videos()[target];
    int before = rows.size();
    for (int i = byVideo.start(video); i < byVideo.end(video); i++) {
      int edge = byVideo.element(i);
      if (tally.within(target, graph.time(edge)) && !tally.member(graph.account(edge))) {
        rows.add(graph.row(edge));
      }
    }
    double share = tally.expected(target) / Math.max(1, rows.size() - before);
    if (share < LEAST) {
      rows.size(before);
      return;
    }
    double believed = Math.min(MOST, share);
    for (int i = before; i < rows.size(); i++) {
      odds.add((float) Math.log(believed / (1 - believed)));
    }
  }

  /** What a group's hits say by target. */
  private final class Tally {
    private final LockstepGroup group;
    private final int[] hits;
    private final long[] first;
    private final long[] last;
    private final double unseen;

    Tally(LockstepGroup group) {
      this.group = group;
      this.hits = new int[group.videos().length];
      this.first = new long[hits.length];
      this.last = new long[hits.length];
      Arrays.fill(first, Long.MAX_VALUE);
      Arrays.fill(last, Long.MIN_VALUE);
      int[] byCount = new int[hits.length + 3];
      for (int account : group.accounts()) {
        byCount[count(account)]++;
      }
      this.unseen = 2.0 * byCount[2] * byCount[2] / (3.0 * (byCount[3] + 1));
    }

    private int count(int account) {
      int count = 0;
      for (int edge = graph.start(account); edge < graph.end(account); edge++) {
        int target = Arrays.binarySearch(group.videos(), graph.video(edge));
        if (target >= 0) {
          count++;
          hits[target]++;
          first[target] = Math.min(first[target], graph.time(edge));
          last[target] = Math.max(last[target], graph.time(edge));
        }
      }
      return count;
    }

    boolean member(int account) {
      return Arrays.binarySearch(group.accounts(), account) >= 0;
    }

    boolean within(int target, long time) {
      return time >= first[target] && time <= last[target];
    }

    /** Stragglers that a target is to have. */
    double expected(int target) {
      return unseen * hits[target] / Math.max(1, Arrays.stream(hits).sum());
    }
  }
}
