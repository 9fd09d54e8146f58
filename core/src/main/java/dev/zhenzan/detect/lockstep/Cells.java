package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
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
 * <p>Cost: linear in the likes; memory at most 34 bytes a like.
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
    int[] binOf = new int[graph.edges()];
    int bins = bins(graph, scale, binOf);
    int communities = Arrays.stream(interests).max().orElse(0) + 1;
    this.likesOfVideo = new int[graph.videos()];
    this.likesOfCommunity = new int[communities];
    for (int edge = 0; edge < binOf.length; edge++) {
      if (binOf[edge] >= 0) {
        likesOfVideo[graph.video(edge)]++;
        likesOfCommunity[interests[graph.video(edge)]]++;
      }
    }
    this.cellOf = new int[graph.edges()];
    int cells = numberCells(graph, binOf, bins, cellOf);
    mostLikedFirst(cellOf, cells);
    this.byCell = Csr.groupBy(cellOf, cells);
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
    int[] stratumOf = numberStrata(binOf, graph, interests);
    this.mass = masses(stratumOf);
    this.strataRows = StrataRows.of(graph, stratumOf, mass.length);
    this.stratumOfCell = new int[cells()];
    for (int cell = 0; cell < stratumOfCell.length; cell++) {
      stratumOfCell[cell] = stratumOf[edge(start(cell))];
    }
  }

  /** The bin of each edge, numbered as they come, -1 where its account does not count. */
  private static int bins(LikeGraph graph, Scale scale, int[] binOf) {
    Numbers bins = new Numbers();
    for (int edge = 0; edge < binOf.length; edge++) {
      boolean light = graph.degree(graph.account(edge)) <= LockstepDetector.MAX_DEGREE;
      binOf[edge] = light ? bins.of(Math.floorDiv(graph.time(edge), scale.micros())) : -1;
    }
    return bins.size();
  }

  /** Turns bins into strata. */
  private static int[] numberStrata(int[] binOf, LikeGraph graph, int[] interests) {
    Numbers strata = new Numbers();
    for (int edge = 0; edge < binOf.length; edge++) {
      if (binOf[edge] >= 0) {
        binOf[edge] = strata.of(((long) binOf[edge] << 32) | interests[graph.video(edge)]);
      }
    }
    return binOf;
  }

  /** Numbers keys in the order in which they first come. */
  private static final class Numbers {
    private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
    private long lastKey;
    private int lastNumber = -1;

    Numbers() {
      numbers.defaultReturnValue(-1);
    }

    int of(long key) {
      if (lastNumber < 0 || key != lastKey) {
        lastKey = key;
        lastNumber = numbers.get(key);
        if (lastNumber < 0) {
          lastNumber = numbers.size();
          numbers.put(key, lastNumber);
        }
      }
      return lastNumber;
    }

    int size() {
      return numbers.size();
    }
  }

  private static int numberCells(LikeGraph graph, int[] bin, int bins, int[] cellOf) {
    Csr byVideo = graph.byVideo();
    int[] count = new int[bins];
    int[] cellOfBin = new int[bins];
    int cells = 0;
    for (int video = 0; video < byVideo.rows(); video++) {
      int start = byVideo.start(video);
      int end = byVideo.end(video);
      for (int i = start; i < end; i++) {
        int b = bin[byVideo.element(i)];
        if (b >= 0 && ++count[b] == CoLikeScan.MIN_SHARED) {
          cellOfBin[b] = cells++;
        }
      }
      for (int i = start; i < end; i++) {
        int edge = byVideo.element(i);
        int b = bin[edge];
        cellOf[edge] = b >= 0 && count[b] >= CoLikeScan.MIN_SHARED ? cellOfBin[b] : -1;
      }
      for (int i = start; i < end; i++) {
        if (bin[byVideo.element(i)] >= 0) {
          count[bin[byVideo.element(i)]] = 0;
        }
      }
    }
    return cells;
  }

  /** Renumbers cells by size: those that are counted most then lie close in memory. */
  private static void mostLikedFirst(int[] cellOf, int cells) {
    long[] sizeAndCell = new long[cells];
    for (int cell = 0; cell < cells; cell++) {
      sizeAndCell[cell] = cell;
    }
    for (int cell : cellOf) {
      if (cell >= 0) {
        sizeAndCell[cell] -= 1L << 32;
      }
    }
    Arrays.sort(sizeAndCell);
    int[] renumbered = new int[cells];
    for (int cell = 0; cell < cells; cell++) {
      renumbered[(int) sizeAndCell[cell]] = cell;
    }
    for (int edge = 0; edge < cellOf.length; edge++) {
      cellOf[edge] = cellOf[edge] < 0 ? -1 : renumbered[cellOf[edge]];
    }
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

  private static int[] masses(int[] stratumOf) {
    int[] mass = new int[Arrays.stream(stratumOf).max().orElse(0) + 1];
    for (int stratum : stratumOf) {
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
    int video = videoOfCell(cell);
    return (double) likesOfVideo[video] / likesOfCommunity[interests[video]];
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
