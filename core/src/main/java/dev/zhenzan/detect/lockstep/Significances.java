package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.model.LockstepGroup;
import it.unimi.dsi.fastutil.ints.Int2DoubleMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How improbable groups are where accounts act independently. Given a log's strata, who gave each
 * of a stratum's likes is a random permutation, so that a like of stratum s is a member's with
 * probability a_s / N_s, a_s the members' likes there and N_s all. No share is estimated: activity
 * and popularity, the group's own included, are what they were.
 *
 * <p><b>One target.</b> Of its n likes c are members', E in the mean; n KL(c/n, E/n) bounds the
 * negative logarithm of the chance of c or more (H. Chernoff, 1952; for draws of unequal chance and
 * without replacement W. Hoeffding, JASA 58, 1963).
 *
 * <p><b>A block.</b> Such a bound D obeys P(D &gt;= d) &lt;= e^-d, so E e^(tD) &lt;= 1 / (1 - t);
 * counts on different videos are negatively associated (K. Joag-Dev, F. Proschan, Ann. Stat. 11,
 * 1983), so that k of them add up to S or more with a chance of at most e^-(S - k - k ln(S / k))
 * for S &gt; k. Times the number of blocks of all shapes that is a bound for all blocks at once.
 *
 * <p><b>Creators.</b> Of one creator's works only the most surprising one counts: how often
 * followers come to the others is explained by their following.
 *
 * <p>Cost: the likes of members and of targets. Holds scratch arrays; not thread-safe.
 */
final class Significances {
  /** Fewest likes of a member, since it hits two targets. */
  private static final int MIN_DEGREE = 2;

  private final Background background;
  private final LikeGraph graph;
  private final Hits.Marks marks;
  private final List<Strata> nulls;
  private final List<int[]> membersLikes;
  private final int accounts;
  private final int videos;

  /**
   * Judges groups of one log.
   *
   * @param nulls strata that may explain a group, each by itself
   */
  Significances(Background background, List<Strata> nulls) {
    this.background = background;
    this.graph = background.graph();
    this.marks = new Hits.Marks(graph);
    this.nulls = nulls;
    this.membersLikes = nulls.stream().map(strata -> new int[strata.mass().length]).toList();
    this.accounts =
        (int)
            IntStream.range(0, graph.accounts())
                .filter(account -> graph.degree(account) >= MIN_DEGREE)
                .count();
    this.videos =
        (int)
            IntStream.range(0, graph.videos())
                .filter(video -> background.likes(video) >= CoLikeScan.MIN_SHARED)
                .count();
  }

  /**
   * A bound on the chance that any block of the log is as improbable as this one, by the null that
   * explains it best, 0 to 1.
   */
  double pValue(LockstepGroup group) {
    Hits hits = marks.mark(graph, group);
    marks.clear(hits);
    return IntStream.range(0, nulls.size())
        .mapToDouble(i -> pValue(hits, nulls.get(i), membersLikes.get(i)))
        .max()
        .orElse(1);
  }

  private double pValue(Hits hits, Strata strata, int[] likes) {
    count(hits.accounts(), strata, likes, 1);
    int[] byTarget = hits.byTarget();
    Int2DoubleMap ofCreator = new Int2DoubleOpenHashMap();
    for (int target = 0; target < byTarget.length; target++) {
      int video = hits.videos()[target];
      double surprise = surprise(video, byTarget[target], strata, likes);
      ofCreator.merge(creatorOrVideo(video), surprise, Math::max);
    }
    count(hits.accounts(), strata, likes, -1);
    double[] surprises = ofCreator.values().toDoubleArray();
    Arrays.sort(surprises);
    return Math.exp(-Math.max(0, nats(surprises, hits.accounts().length)));
  }

  private void count(int[] members, Strata strata, int[] likes, int by) {
    for (int account : members) {
      for (int edge = graph.start(account); edge < graph.end(account); edge++) {
        likes[strata.of()[edge]] += by;
      }
    }
  }

  /** The video's creator where it is known, else a number of its own. */
  private int creatorOrVideo(int video) {
    return background.videos().creator(video).orElse(-1 - video);
  }

  /** Nats of surprise at a target's hits. */
  private double surprise(int video, int hits, Strata strata, int[] likes) {
    Csr byVideo = graph.byVideo();
    double expected = 0;
    for (int i = byVideo.start(video); i < byVideo.end(video); i++) {
      int stratum = strata.of()[byVideo.element(i)];
      expected += (double) likes[stratum] / strata.mass()[stratum];
    }
    return binomialDeviance(hits, byVideo.length(video), expected);
  }

  /** n KL(count / n, expected / n); 0 unless there are more than expected. */
  static double binomialDeviance(int count, int n, double expected) {
    if (count <= expected) {
      return 0;
    }
    double others = count == n ? 0 : (n - count) * Math.log((n - count) / (n - expected));
    return count * Math.log(count / expected) + others;
  }

  /**
   * Nats by which the best choice of a block's targets outweighs the number of blocks.
   *
   * @param surprises of one target of each creator, ascending
   */
  private double nats(double[] surprises, int members) {
    double best = 0;
    double sum = 0;
    double choices = logChoices(accounts, members) + Math.log(accounts) + Math.log(videos);
    for (int k = 1; k <= surprises.length; k++) {
      sum += surprises[surprises.length - k];
      choices += Math.log((double) Math.max(1, videos - k + 1) / k);
      best = Math.max(best, sumExponent(sum, k) - choices);
    }
    return best;
  }

  /** Exponent of the chance that k surprises add up to a sum. */
  static double sumExponent(double sum, int k) {
    return sum <= k ? 0 : sum - k - k * Math.log(sum / k);
  }

  /** ln C(of, chosen). */
  static double logChoices(int of, int chosen) {
    double sum = 0;
    for (int i = 0; i < Math.min(chosen, of - chosen); i++) {
      sum += Math.log((double) (of - i) / (i + 1));
    }
    return sum;
  }

  /**
   * The smallest false discovery rate at which each of several hypotheses is among those called (Y.
   * Benjamini, Y. Hochberg, Controlling the False Discovery Rate, JRSS B 57, 1995).
   */
  static double[] qValues(double[] pValues) {
    int[] order =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -pValues[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] q = new double[pValues.length];
    double least = 1;
    for (int i = 0; i < order.length; i++) {
      double over = (double) order.length / (order.length - i);
      least = Math.min(least, pValues[order[i]] * over);
      q[order[i]] = least;
    }
    return q;
  }
}
