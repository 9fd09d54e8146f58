package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.BipartiteEmbedding;
import dev.zhenzan.graph.SphericalKMeans;
import dev.zhenzan.graph.Workers;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/**
 * Broad communities of interest among the videos, learnt from who likes what. They are the strata
 * of the null model: that two videos of one topic share likers is explained by the topic.
 *
 * <p>A community smaller than a lockstep group's targets may be would explain the group away, so
 * where groups are looked for small ones are folded into one, the rest; not where it is to be
 * proven that no interest explains a group.
 *
 * @param broad community of each video, 0 the rest
 * @param fine more and smaller ones where videos are few, small ones as they are; 0 where a video's
 *     community is not known
 */
record InterestCommunities(int[] broad, int[] fine) {
  private static final int DIMENSIONS = 64;
  private static final int MAX_COMMUNITIES = 64;
  private static final int VIDEOS_A_COMMUNITY = 60;
  private static final int VIDEOS_A_FINE_COMMUNITY = 15;
  private static final int MIN_VIDEOS = 50;
  private static final double MIN_SHARE = 0.4;
  private static final int MIN_DEGREE = 5;

  /** The communities of the likes that are not left out. */
  static InterestCommunities of(LikeGraph graph, BitSet leftOut, Workers workers) {
    int[] column = columns(graph, leftOut);
    int columns = Arrays.stream(column).max().orElse(-1) + 1;
    int clusters = Math.min(MAX_COMMUNITIES, columns / VIDEOS_A_COMMUNITY);
    int fineClusters = Math.min(MAX_COMMUNITIES, columns / VIDEOS_A_FINE_COMMUNITY);
    if (clusters < 2) {
      return new InterestCommunities(new int[graph.videos()], new int[graph.videos()]);
    }
    float[] points = BipartiteEmbedding.columns(edges(graph, column, leftOut), DIMENSIONS, workers);
    int[] cluster = SphericalKMeans.cluster(points, DIMENSIONS, clusters, workers);
    int[] fine =
        fineClusters == clusters
            ? cluster
            : SphericalKMeans.cluster(points, DIMENSIONS, fineClusters, workers);
    int[] renumbered = withoutSmall(cluster, clusters);
    return new InterestCommunities(
        ofVideos(column, c -> renumbered[cluster[c]]), ofVideos(column, c -> 1 + fine[c]));
  }

  private static int[] ofVideos(int[] column, IntUnaryOperator ofColumn) {
    return Arrays.stream(column).map(c -> c < 0 ? 0 : ofColumn.applyAsInt(c)).toArray();
  }

  private static int[] columns(LikeGraph graph, BitSet leftOut) {
    int[] likes = new int[graph.videos()];
    for (int edge = 0; edge < graph.edges(); edge++) {
      likes[graph.video(edge)] += leftOut.get(edge) ? 0 : 1;
    }
    int[] column = new int[graph.videos()];
    int columns = 0;
    for (int video = 0; video < column.length; video++) {
      column[video] = likes[video] < MIN_DEGREE ? -1 : columns++;
    }
    return column;
  }

  private static BipartiteEmbedding.Edges edges(LikeGraph graph, int[] column, BitSet leftOut) {
    int[] rowOf = new int[graph.edges()];
    int[] columnOf = new int[graph.edges()];
    int size = 0;
    for (int edge = 0; edge < graph.edges(); edge++) {
      int c = column[graph.video(edge)];
      int degree = graph.degree(graph.account(edge));
      if (c >= 0 && degree > 1 && degree <= LockstepDetector.MAX_DEGREE && !leftOut.get(edge)) {
        rowOf[size] = graph.account(edge);
        columnOf[size++] = c;
      }
    }
    int columns = Arrays.stream(column).max().orElse(-1) + 1;
    return new BipartiteEmbedding.Edges(
        Arrays.copyOf(rowOf, size), Arrays.copyOf(columnOf, size), graph.accounts(), columns);
  }

  private static int[] withoutSmall(int[] cluster, int clusters) {
    int[] size = new int[clusters];
    for (int c : cluster) {
      size[c]++;
    }
    int[] renumbered = new int[clusters];
    int next = 1;
    for (int c = 0; c < clusters; c++) {
      renumbered[c] =
          size[c] < Math.max(MIN_VIDEOS, MIN_SHARE * cluster.length / clusters) ? 0 : next++;
    }
    return renumbered;
  }
}
