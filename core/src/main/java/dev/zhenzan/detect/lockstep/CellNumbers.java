package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers the cells of a log by their likes, the most liked first. */
final class CellNumbers {
  private final LikeGraph graph;
  private final Csr byVideo;
  private final Numbers bins;
  private final int[] cellOf;

  private CellNumbers(LikeGraph graph, Numbers bins) {
    this.graph = graph;
    this.byVideo = graph.byVideo();
    this.bins = bins;
    this.cellOf = new int[bins.of().length];
  }

  /**
   * The cell of each edge, -1 where it is in none.
   *
   * @param bins bin of time of each edge, -1 where its account does not count
   */
  static Numbers of(LikeGraph graph, Numbers bins, Workers workers) {
    return new CellNumbers(graph, bins).numbers(workers);
  }

  private Numbers numbers(Workers workers) {
    List<Part> parts = Ranges.of(byVideo.rows()).map(workers, this::part);
    int[] firstOfVideo = new int[byVideo.rows()];
    int cells = 0;
    for (Part part : parts) {
      Arrays.fill(firstOfVideo, part.fromVideo, part.toVideo, cells);
      cells += part.sizes.size();
    }
    int[] renumbered = mostLikedFirst(parts, cells);
    Ranges.of(cellOf.length)
        .run(
            workers,
            (from, to) -> {
              for (int edge = from; edge < to; edge++) {
                if (cellOf[edge] >= 0) {
                  cellOf[edge] = renumbered[firstOfVideo[graph.video(edge)] + cellOf[edge]];
                }
              }
            });
    return new Numbers(cellOf, cells);
  }

  private Part part(int fromVideo, int toVideo) {
    Part part = new Part(fromVideo, toVideo, bins.size());
    for (int video = fromVideo; video < toVideo; video++) {
      part.number(video);
    }
    return part;
  }

  /** Cells of consecutive videos, numbered among these, with how many likes each has. */
  private final class Part {
    private final int fromVideo;
    private final int toVideo;
    private final IntArrayList sizes = new IntArrayList();
    private final int[] count;
    private final int[] cellOfBin;
    private int[] binAt = new int[1 << 10];

    Part(int fromVideo, int toVideo, int bins) {
      this.fromVideo = fromVideo;
      this.toVideo = toVideo;
      this.count = new int[bins];
      this.cellOfBin = new int[bins];
    }

    void number(int video) {
      int start = byVideo.start(video);
      int likes = byVideo.length(video);
      if (likes > binAt.length) {
        binAt = new int[2 * likes];
      }
      count(start, likes);
      for (int i = 0; i < likes; i++) {
        int bin = binAt[i];
        boolean counts = bin >= 0 && count[bin] >= CoLikeScan.MIN_SHARED;
        cellOf[byVideo.element(start + i)] = counts ? cellOfBin[bin] : -1;
      }
      clear(likes);
    }

    private void count(int start, int likes) {
      for (int i = 0; i < likes; i++) {
        int bin = bins.of()[byVideo.element(start + i)];
        binAt[i] = bin;
        if (bin >= 0 && ++count[bin] == CoLikeScan.MIN_SHARED) {
          cellOfBin[bin] = sizes.size();
          sizes.add(0);
        }
      }
    }

    private void clear(int likes) {
      for (int i = 0; i < likes; i++) {
        int bin = binAt[i];
        if (bin >= 0 && count[bin] > 0) {
          if (count[bin] >= CoLikeScan.MIN_SHARED) {
            sizes.set(cellOfBin[bin], count[bin]);
          }
          count[bin] = 0;
        }
      }
    }
  }

  private static int[] mostLikedFirst(List<Part> parts, int cells) {
    long[] sizeAndCell = new long[cells];
    int size = 0;
    for (Part part : parts) {
      for (int cell = 0; cell < part.sizes.size(); cell++) {
        sizeAndCell[size] = ((long) -part.sizes.getInt(cell) << 32) + size;
        size++;
      }
    }
    Arrays.sort(sizeAndCell);
    int[] renumbered = new int[cells];
    for (int cell = 0; cell < cells; cell++) {
      renumbered[(int) sizeAndCell[cell]] = cell;
    }
    return renumbered;
  }
}
