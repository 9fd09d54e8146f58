package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Workbenches;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.Period;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Cuts a candidate that is two groups in one, such as hired accounts and the followers of the
 * creator who hired them: judged as one, the followers would share the verdict.
 *
 * <p>Members and targets are halved by the sign of the leading singular vectors of the hits less
 * what row and column sums explain (M. Newman, Modularity and Community Structure in Networks, PNAS
 * 103, 2006, for bipartite graphs M. Barber, Phys. Rev. E 76, 2007). The cut stands where hits
 * across it are far thinner than within the halves; a pool of which each target sees a random part
 * has no such cut.
 *
 * <p>Cost: {@value #ITERATIONS} passes over the hits a cut.
 */
final class Halves {
  private static final int ITERATIONS = 20;
  private static final int MAX_DEPTH = 4;
  private static final int MIN_ACCOUNTS = 4;
  private static final int MIN_VIDEOS = 2;

  /** Density across a cut over that within its halves, below which the cut stands. */
  private static final double THIN = 0.25;

  private final LikeGraph graph;
  private final Candidate candidate;
  private final int[] accounts;
  private final int[] videos;
  private final int[] member;
  private final int[] target;

  /** Places of members and targets in a candidate. Scratch of one thread. */
  private record Places(LikeGraph graph, int[] ofAccount, int[] ofVideo) {
    Places(LikeGraph graph) {
      this(graph, new int[graph.accounts()], new int[graph.videos()]);
    }
  }

  private Halves(Places places, Candidate candidate) {
    this.graph = places.graph;
    this.candidate = candidate;
    this.accounts = candidate.group().accounts();
    this.videos = candidate.group().videos();
    int[] edges = candidate.edges();
    this.member = new int[edges.length];
    this.target = new int[edges.length];
    // Whatever else stands in the scratch is never asked for.
    for (int i = 0; i < accounts.length; i++) {
      places.ofAccount[accounts[i]] = i;
    }
    for (int i = 0; i < videos.length; i++) {
      places.ofVideo[videos[i]] = i;
    }
    for (int i = 0; i < edges.length; i++) {
      member[i] = places.ofAccount[graph.account(edges[i])];
      target[i] = places.ofVideo[graph.video(edges[i])];
    }
  }

  /** The groups that candidates are made of: itself where one cannot be cut. */
  static List<Candidate> of(LikeGraph graph, List<Candidate> candidates, Workers workers) {
    List<List<Candidate>> parts =
        new ArrayList<>(Collections.nCopies(candidates.size(), List.of()));
    new Workbenches<>(workers, () -> new Places(graph))
        .run(
            candidates.size(),
            (places, i) -> parts.set(i, cut(places, candidates.get(i), 0).toList()));
    return parts.stream().flatMap(List::stream).toList();
  }

  private static Stream<Candidate> cut(Places places, Candidate candidate, int depth) {
    List<Candidate> halves =
        depth == MAX_DEPTH ? List.of() : new Halves(places, candidate).halves();
    return halves.isEmpty()
        ? Stream.of(candidate)
        : halves.stream().flatMap(half -> cut(places, half, depth + 1));
  }

  private List<Candidate> halves() {
    if (accounts.length < 2 * MIN_ACCOUNTS || videos.length < 2 * MIN_VIDEOS) {
      return List.of();
    }
    double[] side = new double[accounts.length];
    double[] half = new double[videos.length];
    for (int i = 0; i < side.length; i++) {
      side[i] = (i % 2 == 0 ? 1 : -1) * (1 + (double) i / side.length);
    }
    double[] perMember = sums(member, accounts.length);
    double[] perTarget = sums(target, videos.length);
    for (int i = 0; i < ITERATIONS; i++) {
      multiply(new Side(member, perMember), new Side(target, perTarget), side, half);
      multiply(new Side(target, perTarget), new Side(member, perMember), half, side);
    }
    return thin(side, half) ? List.of(part(side, half, 1), part(side, half, -1)) : List.of();
  }

  private static double[] sums(int[] places, int size) {
    double[] sums = new double[size];
    for (int place : places) {
      sums[place]++;
    }
    return sums;
  }

  /** One side of the hits: the place of each hit and the sum of each place. */
  private record Side(int[] place, double[] sum) {}

  /** Multiplies by the hits less what sums explain, and scales to length one. */
  private static void multiply(Side from, Side to, double[] vector, double[] product) {
    double along = 0;
    for (int i = 0; i < vector.length; i++) {
      along += from.sum[i] * vector[i];
    }
    double hits = from.place.length;
    for (int i = 0; i < product.length; i++) {
      product[i] = -to.sum[i] * along / hits;
    }
    for (int i = 0; i < from.place.length; i++) {
      product[to.place[i]] += vector[from.place[i]];
    }
    double length = 0;
    for (double value : product) {
      length += value * value;
    }
    double scale = length == 0 ? 0 : 1 / Math.sqrt(length);
    for (int i = 0; i < product.length; i++) {
      product[i] *= scale;
    }
  }

  private boolean thin(double[] side, double[] half) {
    long accountsAbove = Arrays.stream(side).filter(x -> x > 0).count();
    long videosAbove = Arrays.stream(half).filter(x -> x > 0).count();
    long accountsBelow = side.length - accountsAbove;
    long videosBelow = half.length - videosAbove;
    if (Math.min(accountsAbove, accountsBelow) < MIN_ACCOUNTS
        || Math.min(videosAbove, videosBelow) < MIN_VIDEOS) {
      return false;
    }
    int within = 0;
    for (int i = 0; i < member.length; i++) {
      within += side[member[i]] > 0 == half[target[i]] > 0 ? 1 : 0;
    }
    double dense = (double) within / (accountsAbove * videosAbove + accountsBelow * videosBelow);
    double across =
        (double) (member.length - within)
            / (accountsAbove * videosBelow + accountsBelow * videosAbove);
    return across < THIN * dense;
  }

  private Candidate part(double[] side, double[] half, int sign) {
    IntArrayList kept = new IntArrayList();
    long from = Long.MAX_VALUE;
    long to = Long.MIN_VALUE;
    int[] edges = candidate.edges();
    for (int i = 0; i < edges.length; i++) {
      if (lies(side[member[i]], sign) && lies(half[target[i]], sign)) {
        kept.add(i);
        from = Math.min(from, graph.time(edges[i]));
        to = Math.max(to, graph.time(edges[i]));
      }
    }
    int[] places = kept.toIntArray();
    LockstepGroup whole = candidate.group();
    double share = (double) places.length / edges.length;
    LockstepGroup.Significance s = whole.significance();
    LockstepGroup group =
        new LockstepGroup(
            chosen(accounts, side, sign),
            chosen(videos, half, sign),
            picked(whole.rows(), places),
            new Period(from, to),
            new LockstepGroup.Significance(
                s.expected() * share, s.suspiciousness() * share, s.pValue(), s.qValue()),
            whole.synchronous());
    float[] membership = new float[places.length];
    for (int i = 0; i < places.length; i++) {
      membership[i] = candidate.membership()[places[i]];
    }
    return new Candidate(group, membership, picked(edges, places), candidate.scale());
  }

  /** Whether a member or target lies on the side of a sign; what is on neither lies below. */
  private static boolean lies(double entry, int sign) {
    return entry > 0 == sign > 0;
  }

  private static int[] chosen(int[] of, double[] side, int sign) {
    return IntStream.range(0, of.length).filter(i -> lies(side[i], sign)).map(i -> of[i]).toArray();
  }

  private static int[] picked(int[] of, int[] places) {
    return Arrays.stream(places).map(i -> of[i]).toArray();
  }
}
