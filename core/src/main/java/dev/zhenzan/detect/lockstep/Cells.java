package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import java.util.Arrays;

/**
 * The videos cut into cells of time: the likes of a video within one bin. Accounts that meet in
 * cell after cell run in lockstep. Each cell lies in a stratum, its bin of time and the video's
 * community of interest, within which the null model takes accounts to choose independently. Cells
 * are numbered by their likes, the most liked first.
 *
 * <p>Only accounts of at most {@link LockstepDetector#MAX_DEGREE} likes count, here and in the
 * null's totals: what a heavier liker shares with others says next to nothing and costs the square
 * of it.
 *
 * <p>Cost: linear in the likes; memory at most 30 bytes a like, and 20 more while they are made.
 */
final class Cells {
  private final LikeGraph graph;
  private final Scale scale;
  private final int[] interests;
  private final int[] mass;
  private final StrataRows strataRows;
  private final int[] cellOf;
  private final Csr byCell;
  private final int[] accountAt;
  private final short[] likesAt;
  private final CellRows cellRows;
  private final int[] stratumOfCell;
  private final int[] likesOfVideo;
  private final int[] likesOfCommunity;
  private final double[] usualShare;

  /**
   * Cuts a graph into cells of at least {@code CoLikeScan.MIN_SHARED} likes.
   *
   * @param interests community of each video
   * @param scale length of a bin
   */
  Cells(LikeGraph graph, int[] interests, Scale scale, Workers workers) {
    this.graph = graph;
    this.scale = scale;
    this.interests = interests;
    Numbers bins = bins(workers);
    int communities = Arrays.stream(interests).max().orElse(0) + 1;
    this.likesOfVideo = new int[graph.videos()];
    this.likesOfCommunity = new int[communities];
    countLikes(bins);
    Numbers numbers = CellNumbers.of(graph, bins, workers);
    this.cellOf = numbers.of();
    this.byCell = Csr.groupBy(cellOf, numbers.size(), workers);
    short[] likesInCommunity = communityLikes(graph, interests, communities, workers);
    this.accountAt = new int[byCell.size()];
    this.likesAt = new short[byCell.size()];
    Ranges.of(accountAt.length)
        .run(
            workers,
            (from, to) -> {
              for (int position = from; position < to; position++) {
                accountAt[position] = graph.account(edge(position));
                likesAt[position] = likesInCommunity[edge(position)];
              }
            });
    this.cellRows = CellRows.of(byCell, accountAt, graph.accounts());
    Numbers strata = strata(bins, workers);
    this.mass = masses(strata);
    this.strataRows = StrataRows.of(graph, strata, workers);
    this.stratumOfCell = new int[cells()];
    this.usualShare = new double[cells()];
    for (int cell = 0; cell < stratumOfCell.length; cell++) {
      stratumOfCell[cell] = strata.of()[edge(start(cell))];
      usualShare[cell] = (double) likesOfVideo[videoOfCell(cell)] / communityMass(cell);
    }
  }

  /** The bin of each edge, -1 where its account does not count. */
  private Numbers bins(Workers workers) {
    long first = Long.MAX_VALUE;
    for (int edge = 0; edge < graph.edges(); edge++) {
      first = Math.min(first, graph.time(edge));
    }
    long firstBin = Math.floorDiv(first, scale.micros());
    return Numbers.of(
        graph.edges(),
        edge ->
            graph.degree(graph.account(edge)) <= LockstepDetector.MAX_DEGREE
                ? Math.floorDiv(graph.time(edge), scale.micros()) - firstBin
                : Numbers.NONE,
        workers);
  }

  private void countLikes(Numbers bins) {
    for (int edge = 0; edge < bins.of().length; edge++) {
      if (bins.of()[edge] >= 0) {
        likesOfVideo[graph.video(edge)]++;
      }
    }
    for (int video = 0; video < likesOfVideo.length; video++) {
      likesOfCommunity[interests[video]] += likesOfVideo[video];
    }
  }

  private Numbers strata(Numbers bins, Workers workers) {
    return Numbers.of(
        graph.edges(),
        edge ->
            bins.of()[edge] < 0
                ? Numbers.NONE
                : (long) bins.of()[edge] * likesOfCommunity.length + interests[graph.video(edge)],
        workers);
  }

  /** For each edge of a counting account its account's likes in the community of its video. */
  private static short[] communityLikes(
      LikeGraph graph, int[] interests, int communities, Workers workers) {
    short[] likes = new short[graph.edges()];
    Ranges.of(graph.accounts())
        .run(
            workers,
            (from, to) -> {
              short[] count = new short[communities];
              for (int account = from; account < to; account++) {
                if (graph.degree(account) <= LockstepDetector.MAX_DEGREE) {
                  communityLikes(graph, interests, account, count, likes);
                }
              }
            });
    return likes;
  }

  private static void communityLikes(
      LikeGraph graph, int[] interests, int account, short[] count, short[] likes) {
    int start = graph.start(account);
    int end = graph.end(account);
    for (int edge = start; edge < end; edge++) {
      count[interests[graph.video(edge)]]++;
    }
    for (int edge = start; edge < end; edge++) {
      likes[edge] = count[interests[graph.video(edge)]];
    }
    for (int edge = start; edge < end; edge++) {
      count[interests[graph.video(edge)]] = 0;
    }
  }

  private static int[] masses(Numbers strata) {
    int[] mass = new int[Math.max(1, strata.size())];
    for (int stratum : strata.of()) {
      if (stratum >= 0) {
        mass[stratum]++;
      }
    }
    return mass;
  }

  LikeGraph graph() {
    return graph;
  }

  Scale scale() {
    return scale;
  }

  int cells() {
    return byCell.rows();
  }

  int strata() {
    return mass.length;
  }

  /** The cell of an edge, or -1 where it is in none. */
  int cell(int edge) {
    return cellOf[edge];
  }

  /** The cells of each account. */
  CellRows cellRows() {
    return cellRows;
  }

  /** How many likes each counting account has in each stratum. */
  StrataRows strataRows() {
    return strataRows;
  }

  /** Likes of all counting accounts in a stratum. */
  int mass(int stratum) {
    return mass[stratum];
  }

  /** The share of a cell's video in the likes of its community over the whole log, 0 to 1. */
  double usualShare(int cell) {
    return usualShare[cell];
  }

  /** Likes of the community of a cell's video over the whole log. */
  int communityMass(int cell) {
    return likesOfCommunity[interests[videoOfCell(cell)]];
  }

  /** Likes of a position's account, over the whole log, in the community of its video. */
  int likesInCommunity(int position) {
    return likesAt[position];
  }

  /** Likes in a cell. */
  int size(int cell) {
    return byCell.length(cell);
  }

  int start(int cell) {
    return byCell.start(cell);
  }

  int end(int cell) {
    return byCell.end(cell);
  }

  /** The edge at a position between a cell's start and end. */
  int edge(int position) {
    return byCell.element(position);
  }

  /** The account at a position between a cell's start and end; accounts ascend. */
  int account(int position) {
    return accountAt[position];
  }

  int videoOfCell(int cell) {
    return graph.video(byCell.element(byCell.start(cell)));
  }

  int stratumOfCell(int cell) {
    return stratumOfCell[cell];
  }
}
