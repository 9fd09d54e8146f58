package dev.zhenzan.audience.match;

import dev.zhenzan.audience.match.factor.PairMatrix;
import dev.zhenzan.graph.Workers;
import it.unimi.dsi.fastutil.ints.IntHeapPriorityQueue;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * How many times their fitted weight factors get where a log tells of positives alone.
 *
 * <p>Drawn rows are mostly works that nobody would be shown, and the likelihood weighs factors by
 * those; what counts is who comes first. Of {@link #TRIED} the scale is taken that ranks held-out
 * positives best, by NDCG of 20 places (K. Järvelin, J. Kekäläinen, ACM TOIS 20, 2002) among all
 * works that an account has no positive of.
 */
final class FactorScale {
  static final double[] TRIED = {1, 2, 4, 8};

  private static final int PLACES = 20;

  /** Accounts that are ranked for, at most: of so many the mean is known to one part in twenty. */
  private static final int MOST_ACCOUNTS = 2_000;

  private final MatchModel model;
  private final AccountVectors vectors;
  private final PairMatrix known;
  private final PairMatrix heldOut;
  private final float[][] works;
  private final double[] biases;

  private FactorScale(MatchModel model, PairMatrix heldOut, long time) {
    this.model = model;
    this.vectors = model.vectors(Head.WATCH);
    this.heldOut = heldOut;
    this.known =
        model
            .state()
            .positives()
            .byAccount(new PairMatrix.Shape(heldOut.rows(), heldOut.columns()));
    this.works = new float[heldOut.columns()][];
    this.biases = new double[works.length];
    for (int video = 0; video < works.length; video++) {
      works[video] = vectors.work(video);
      biases[video] = vectors.bias(video, time);
    }
  }

  /**
   * The best scale.
   *
   * @param model that has not absorbed what is held out
   * @param heldOut positives by account
   * @param time at which they are ranked, micros
   */
  static double best(MatchModel model, PairMatrix heldOut, long time, Workers workers) {
    return new FactorScale(model, heldOut, time).best(workers);
  }

  private double best(Workers workers) {
    int[] all =
        IntStream.range(0, heldOut.rows())
            .filter(account -> heldOut.from(account) < heldOut.to(account))
            .toArray();
    int[] accounts = drawn(all, MOST_ACCOUNTS, model.state().settings().seed());
    double[][] gains = new double[accounts.length][];
    workers.run(accounts.length, i -> gains[i] = gains(accounts[i]));
    double[] sums = new double[TRIED.length];
    for (double[] gain : gains) {
      for (int tried = 0; tried < sums.length; tried++) {
        sums[tried] += gain[tried];
      }
    }
    int best = 0;
    for (int tried = 1; tried < sums.length; tried++) {
      best = sums[tried] > sums[best] ? tried : best;
    }
    return TRIED[best];
  }

  /** At most so many of some accounts, in their order. */
  static int[] drawn(int[] accounts, int most, long seed) {
    if (accounts.length <= most) {
      return accounts;
    }
    long[] keys = Arrays.stream(accounts).mapToLong(who -> Draws.bits(seed, who, 4)).toArray();
    long[] sorted = keys.clone();
    Arrays.sort(sorted);
    return IntStream.range(0, keys.length)
        .filter(i -> keys[i] < sorted[most])
        .map(i -> accounts[i])
        .toArray();
  }

  /** The gain of one account's ranking by each scale. */
  private double[] gains(int account) {
    float[] vector = new float[vectors.width()];
    vectors.fill(Viewer.of(account), vector, 0);
    BitSet passed = videos(known, account);
    BitSet wanted = videos(heldOut, account);
    wanted.andNot(passed);
    double[] gains = new double[TRIED.length];
    double[] scores = new double[works.length];
    for (int tried = 0; tried < gains.length; tried++) {
      for (int video = 0; video < scores.length; video++) {
        scores[video] =
            passed.get(video)
                ? Double.NEGATIVE_INFINITY
                : biases[video] + score(vector, works[video], TRIED[tried]);
      }
      gains[tried] = gain(scores, wanted);
    }
    return gains;
  }

  private double score(float[] account, float[] work, double scale) {
    int firstTag = 1 + model.state().factors().videos().width();
    double factors = 0;
    double others = account[0] * work[0];
    for (int i = 1; i < work.length; i++) {
      if (i < firstTag) {
        factors += account[i] * work[i];
      } else {
        others += account[i] * work[i];
      }
    }
    return others + scale * factors;
  }

  private static BitSet videos(PairMatrix pairs, int account) {
    BitSet videos = new BitSet();
    for (int place = pairs.from(account); place < pairs.to(account); place++) {
      videos.set(pairs.column(place));
    }
    return videos;
  }

  /**
   * NDCG of the first places; of equal scores the lower int comes first, and what scores minus
   * infinity has no place.
   */
  static double gain(double[] scores, BitSet wanted) {
    int[] first = first(scores);
    int relevant = wanted.cardinality();
    double gain = 0;
    double ideal = 0;
    for (int place = 0; place < first.length; place++) {
      double discount = 1 / (Math.log(place + 2) / Math.log(2));
      gain += wanted.get(first[place]) ? discount : 0;
      ideal += place < relevant ? discount : 0;
    }
    return ideal == 0 ? 0 : gain / ideal;
  }

  /** The places' videos, the best first: one pass, the worst of the best on top of a heap. */
  private static int[] first(double[] scores) {
    IntHeapPriorityQueue best =
        new IntHeapPriorityQueue(
            PLACES + 1,
            (a, b) -> {
              int byScore = Double.compare(scores[a], scores[b]);
              return byScore != 0 ? byScore : Integer.compare(b, a);
            });
    for (int video = 0; video < scores.length; video++) {
      double worst = best.size() < PLACES ? Double.NEGATIVE_INFINITY : scores[best.firstInt()];
      if (scores[video] > worst) {
        best.enqueue(video);
        if (best.size() > PLACES) {
          best.dequeueInt();
        }
      }
    }
    int[] first = new int[best.size()];
    for (int place = first.length - 1; place >= 0; place--) {
      first[place] = best.dequeueInt();
    }
    return first;
  }
}
