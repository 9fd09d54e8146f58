package dev.zhenzan.verdict.context;

import dev.zhenzan.graph.BipartiteEmbedding;
import dev.zhenzan.graph.Csr;
import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import java.util.Arrays;

/**
 * How near a like is to its account's other likes: videos are placed in a space of interests by who
 * likes them, and a like's affinity is the mean cosine between its video and the account's other
 * videos, less what a like at random would have. Around 0 for a stranger, up to 1.
 *
 * <p>An account of few likes is drawn to the log's mean as by {@value #PRIOR} likes at random. What
 * is doubted is left out where the space is learnt, so that groups do not make interests of their
 * own. Cost: that of {@link BipartiteEmbedding}, and likes x dimensions.
 */
final class Affinity {
  private static final int DIMENSIONS = 32;
  private static final int MIN_LIKES = 5;
  private static final int MAX_DEGREE = 512;
  private static final double PRIOR = 2;
  private static final float DOUBTED = 0.5f;

  private final Likes likes;
  private final int[] columnOf;
  private final float[] points;
  private final double[] mean = new double[DIMENSIONS];

  private Affinity(Likes likes, int[] columnOf, float[] points) {
    this.likes = likes;
    this.points = points;
    this.columnOf = Arrays.stream(columnOf).map(this::ifPlaced).toArray();
    setMean();
  }

  /** A column that nothing was learnt of has no point. */
  private int ifPlaced(int column) {
    for (int k = 0; column >= 0 && k < DIMENSIONS; k++) {
      if (points[column * DIMENSIONS + k] != 0) {
        return column;
      }
    }
    return -1;
  }

  /**
   * The affinity of each like; 0 where its video has too few likes to be placed, or none that is
   * trusted and of an account that likes something else.
   *
   * @param doubt of each like, 0 to 1
   */
  static float[] of(Likes likes, float[] doubt, Workers workers) {
    int[] column = new int[likes.byVideo().rows()];
    int columns = 0;
    for (int video = 0; video < column.length; video++) {
      column[video] = likes.byVideo().length(video) < MIN_LIKES ? -1 : columns++;
    }
    float[] affinity = new float[likes.size()];
    if (columns > DIMENSIONS) {
      float[] points =
          BipartiteEmbedding.columns(edges(likes, doubt, column, columns), DIMENSIONS, workers);
      new Affinity(likes, column, points).fill(affinity, workers);
    }
    return affinity;
  }

  private static BipartiteEmbedding.Edges edges(
      Likes likes, float[] doubt, int[] column, int columns) {
    int[] rowOf = new int[likes.size()];
    int[] columnOf = new int[likes.size()];
    int size = 0;
    for (int like = 0; like < rowOf.length; like++) {
      int degree = likes.byAccount().length(likes.account(like));
      int at = column[likes.video(like)];
      if (at >= 0 && degree > 1 && degree <= MAX_DEGREE && doubt[like] < DOUBTED) {
        rowOf[size] = likes.account(like);
        columnOf[size++] = at;
      }
    }
    return new BipartiteEmbedding.Edges(
        Arrays.copyOf(rowOf, size),
        Arrays.copyOf(columnOf, size),
        likes.byAccount().rows(),
        columns);
  }

  private void setMean() {
    long counted = 0;
    Csr byVideo = likes.byVideo();
    for (int video = 0; video < byVideo.rows(); video++) {
      if (columnOf[video] >= 0) {
        counted += byVideo.length(video);
        add(columnOf[video], byVideo.length(video), mean);
      }
    }
    for (int k = 0; k < DIMENSIONS; k++) {
      mean[k] /= Math.max(1, counted);
    }
  }

  private void add(int column, int times, double[] sum) {
    for (int k = 0; k < DIMENSIONS; k++) {
      sum[k] += (double) times * points[column * DIMENSIONS + k];
    }
  }

  private double dot(int column, double[] vector) {
    double sum = 0;
    for (int k = 0; k < DIMENSIONS; k++) {
      sum += points[column * DIMENSIONS + k] * vector[k];
    }
    return sum;
  }

  private void fill(float[] affinity, Workers workers) {
    Ranges.of(likes.byAccount().rows())
        .run(
            workers,
            (from, to) -> {
              double[] sum = new double[DIMENSIONS];
              ReadAhead ahead = new ReadAhead(likes.byAccount(), this::readPoint);
              for (int account = from; account < to; account++) {
                ahead.to(likes.byAccount().start(account), likes.byAccount().end(account));
                fill(account, sum, affinity);
              }
            });
  }

  private float readPoint(int like) {
    int first = Math.max(0, columnOf[likes.video(like)]) * DIMENSIONS;
    return points[first] + points[first + DIMENSIONS / 2];
  }

  private void fill(int account, double[] sum, float[] affinity) {
    Csr byAccount = likes.byAccount();
    Arrays.fill(sum, 0);
    int placed = 0;
    for (int i = byAccount.start(account); i < byAccount.end(account); i++) {
      int column = columnOf[likes.video(byAccount.element(i))];
      if (column >= 0) {
        placed++;
        add(column, 1, sum);
      }
    }
    for (int i = byAccount.start(account); i < byAccount.end(account); i++) {
      int like = byAccount.element(i);
      int column = columnOf[likes.video(like)];
      if (column >= 0) {
        double usual = dot(column, mean);
        // A point is of length 1: its own share in the sum is 1.
        double others = dot(column, sum) - 1;
        affinity[like] = (float) ((others + PRIOR * usual) / (placed - 1 + PRIOR) - usual);
      }
    }
  }
}
