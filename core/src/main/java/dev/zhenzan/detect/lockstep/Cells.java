package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Csr;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The videos cut into cells of time: the likes of a video within one bin. Accounts that meet in
 * cell after cell run in lockstep. Each cell lies in a stratum, its bin of time and the video's
 * community of interest, within which the null model takes accounts to choose independently.
 *
 * <p>Only accounts of at most {@code maxDegree} likes count, here and in the null's totals: what a
 * heavier liker shares with others says next to nothing and costs the square of it.
 */
final class Cells {
  private final LikeGraph graph;
  private final Scale scale;
  private final int[] cellOf;
  private final int[] stratumOf;
  private final Csr byCell;
  private final int[] mass;
  private final int[] interests;
  private final int[] likesOfVideo;
  private final int[] likesOfCommunity;

  /**
   * Cuts a graph into cells of at least {@code CoLikeScan.MIN_SHARED} likes.
   *
   * @param interests community of each video
   * @param scale length of a bin
   */
  Cells(LikeGraph graph, int[] interests, Scale scale, int maxDegree) {
    this.graph = graph;
    this.scale = scale;
    int[] binOf = bins(graph, scale.micros(), maxDegree);
    this.stratumOf = strata(graph, binOf, interests);
    this.cellOf = new int[graph.edges()];
    int cells = numberCells(graph, binOf, cellOf);
    this.byCell = Csr.groupBy(cellOf, cells);
    this.mass = masses(stratumOf);
    this.interests = interests;
    this.likesOfVideo = new int[graph.videos()];
    this.likesOfCommunity = new int[Arrays.stream(interests).max().orElse(0) + 1];
    for (int edge = 0; edge < binOf.length; edge++) {
      if (binOf[edge] >= 0) {
        likesOfVideo[graph.video(edge)]++;
        likesOfCommunity[interests[graph.video(edge)]]++;
      }
    }
  }

  private static int[] bins(LikeGraph graph, long binMicros, int maxDegree) {
    long origin = Long.MAX_VALUE;
    for (int edge = 0; edge < graph.edges(); edge++) {
      origin = Math.min(origin, Math.floorDiv(graph.time(edge), binMicros));
    }
    int[] binOf = new int[graph.edges()];
    for (int edge = 0; edge < binOf.length; edge++) {
      boolean light = graph.degree(graph.account(edge)) <= maxDegree;
      binOf[edge] = light ? (int) (Math.floorDiv(graph.time(edge), binMicros) - origin) : -1;
    }
    return binOf;
  }

  private static int[] strata(LikeGraph graph, int[] binOf, int[] interests) {
    Map<Long, Integer> numbers = new HashMap<>();
    int[] stratumOf = new int[binOf.length];
    for (int edge = 0; edge < stratumOf.length; edge++) {
      long key = ((long) binOf[edge] << 32) | interests[graph.video(edge)];
      stratumOf[edge] =
          binOf[edge] < 0 ? -1 : numbers.computeIfAbsent(key, ignored -> numbers.size());
    }
    return stratumOf;
  }

  private static int numberCells(LikeGraph graph, int[] bin, int[] cellOf) {
    Csr byVideo = Csr.groupBy(graph.videoOfEdges(), graph.videos());
    int bins = Arrays.stream(bin).max().orElse(0) + 1;
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

  /** The stratum of an edge, or -1 where its account does not count. */
  int stratum(int edge) {
    return stratumOf[edge];
  }

  /** Likes of all counting accounts in a stratum. */
  int mass(int stratum) {
    return mass[stratum];
  }

  /** The share of a cell's video in the likes of its community over the whole log, 0 to 1. */
  double usualShare(int cell) {
    return (double) likesOfVideo[videoOfCell(cell)] / communityMass(cell);
  }

  /** Likes of the community of a cell's video over the whole log. */
  int communityMass(int cell) {
    return likesOfCommunity[interests[videoOfCell(cell)]];
  }

  /** Likes of an account, over the whole log, in the community of a cell's video. */
  int likesInCommunity(int account, int cell) {
    int community = interests[videoOfCell(cell)];
    int likes = 0;
    for (int edge = graph.start(account); edge < graph.end(account); edge++) {
      likes += interests[graph.video(edge)] == community ? 1 : 0;
    }
    return likes;
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

  int videoOfCell(int cell) {
    return graph.video(byCell.element(byCell.start(cell)));
  }

  int stratumOfCell(int cell) {
    return stratumOf[byCell.element(byCell.start(cell))];
  }
}
