package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
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
      cells += part.cells;
    }
    int[] renumbered = mostLikedFirst(parts, cells);
    Ranges.of(cellOf.length)
        .run(
            workers,
            (from, to) -> {
              for (int edge = from; edge < to; edge++) {
                int cell = firstOfVideo[graph.video(edge)] + cellOf[edge] - 1;
                cellOf[edge] = cellOf[edge] == 0 ? -1 : renumbered[cell];
              }
            });
    return new Numbers(cellOf, cells);
  }

  private Part part(int fromVideo, int toVideo) {
    Part part = new Part(fromVideo, toVideo);
    for (int video = fromVideo; video < toVideo; video++) {
      part.number(video);
    }
    return part;
  }

  /**
   * Cells of consecutive videos, numbered among these from 1 on, with how many likes each has.
   *
   * <p>In which bin the next like lies is hard to guess, so that nothing is asked of it: bin 0 and
   * cell 0 stand for none.
   */
  private final class Part {
    private final int fromVideo;
    private final int toVideo;
    private final int[] count;
    private final int[] cellOfBin;
    private int[] binAt = new int[1 << 10];
    private int[] sizes = new int[1 << 10];
    private int cells;

    Part(int fromVideo, int toVideo) {
      this.fromVideo = fromVideo;
      this.toVideo = toVideo;
      this.count = new int[bins.size() + 1];
      this.cellOfBin = new int[bins.size() + 1];
    }

    void number(int video) {
      int start = byVideo.start(video);
      int likes = byVideo.length(video);
      if (likes > binAt.length) {
        binAt = new int[2 * likes];
      }
      count(start, likes);
      if (cells >= sizes.length) {
        sizes = Arrays.copyOf(sizes, 2 * cells);
      }
      for (int i = 0; i < likes; i++) {
        int cell = cellOfBin[binAt[i]];
        cellOf[byVideo.element(start + i)] = cell;
        sizes[cell] = count[binAt[i]];
      }
      for (int i = 0; i < likes; i++) {
        count[binAt[i]] = 0;
        cellOfBin[binAt[i]] = 0;
      }
    }

    private void count(int start, int likes) {
      for (int i = 0; i < likes; i++) {
        int bin = bins.of()[byVideo.element(start + i)] + 1;
        binAt[i] = bin;
        if (++count[bin] == CoLikeScan.MIN_SHARED && bin > 0) {
          cellOfBin[bin] = ++cells;
        }
      }
    }
  }

  private static int[] mostLikedFirst(List<Part> parts, int cells) {
    long[] sizeAndCell = new long[cells];
    int size = 0;
    for (Part part : parts) {
      for (int cell = 1; cell <= part.cells; cell++) {
        sizeAndCell[size] = ((long) -part.sizes[cell] << 32) + size;
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
