package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Csr;
import java.util.Arrays;

/**
 * The videos cut into cells of time: the likes of a video within one bin. Accounts that meet in
 * cell after cell run in lockstep. Each cell lies in a stratum, within which the null model takes
 * accounts to choose independently: the bin for bins of time, the community of interest for the
 * whole log.
 *
 * <p>Only accounts of at most {@code maxDegree} likes count, here and in the null's totals: what a
 * heavier liker shares with others says next to nothing and costs the square of it.
 */
final class Cells {
  private final LikeGraph graph;
  private final int[] cellOf;
  private final int[] stratumOf;
  private final Csr byCell;
  private final int[] mass;
  private final boolean synchronous;

  private Cells(LikeGraph graph, int[] cellOf, int[] stratumOf, int cells, boolean synchronous) {
    this.graph = graph;
    this.cellOf = cellOf;
    this.stratumOf = stratumOf;
    this.byCell = Csr.groupBy(cellOf, cells);
    this.mass = new int[Arrays.stream(stratumOf).max().orElse(0) + 1];
    this.synchronous = synchronous;
    for (int stratum : stratumOf) {
      if (stratum >= 0) {
        mass[stratum]++;
      }
    }
  }

  /** One cell a video, strata as given by video. */
  static Cells wholeLog(LikeGraph graph, int[] stratumOfVideo, int maxDegree) {
    int[] cellOf = new int[graph.edges()];
    int[] stratumOf = new int[graph.edges()];
    for (int edge = 0; edge < cellOf.length; edge++) {
      boolean light = graph.degree(graph.account(edge)) <= maxDegree;
      cellOf[edge] = light ? graph.video(edge) : -1;
      stratumOf[edge] = light ? stratumOfVideo[graph.video(edge)] : -1;
    }
    return new Cells(graph, cellOf, stratumOf, graph.videos(), false);
  }

  /**
   * One cell for each video and bin of time that holds at least {@code minLikes} likes.
   *
   * @param binMicros length of a bin
   */
  static Cells binned(LikeGraph graph, long binMicros, int minLikes, int maxDegree) {
    long origin = Long.MAX_VALUE;
    for (int edge = 0; edge < graph.edges(); edge++) {
      origin = Math.min(origin, Math.floorDiv(graph.time(edge), binMicros));
    }
    int[] stratumOf = new int[graph.edges()];
    for (int edge = 0; edge < stratumOf.length; edge++) {
      boolean light = graph.degree(graph.account(edge)) <= maxDegree;
      stratumOf[edge] = light ? (int) (Math.floorDiv(graph.time(edge), binMicros) - origin) : -1;
    }
    int[] cellOf = new int[graph.edges()];
    int cells = numberCells(graph, stratumOf, minLikes, cellOf);
    return new Cells(graph, cellOf, stratumOf, cells, true);
  }

  private static int numberCells(LikeGraph graph, int[] bin, int minLikes, int[] cellOf) {
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
        if (b >= 0 && ++count[b] == minLikes) {
          cellOfBin[b] = cells++;
        }
      }
      for (int i = start; i < end; i++) {
        int edge = byVideo.element(i);
        int b = bin[edge];
        cellOf[edge] = b >= 0 && count[b] >= minLikes ? cellOfBin[b] : -1;
      }
      for (int i = start; i < end; i++) {
        if (bin[byVideo.element(i)] >= 0) {
          count[bin[byVideo.element(i)]] = 0;
        }
      }
    }
    return cells;
  }

  LikeGraph graph() {
    return graph;
  }

  /** Whether a cell is a short window rather than the whole log. */
  boolean synchronous() {
    return synchronous;
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
