package dev.zhenzan.benchmarks;

import dev.zhenzan.graph.BipartiteEmbedding;
import dev.zhenzan.graph.Csr;
import dev.zhenzan.graph.SphericalKMeans;
import dev.zhenzan.graph.Workers;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Sorting and grouping of edges, and communities of videos, on one thread. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class GraphKernels {
  private static final int DIMENSIONS = 16;
  private static final int CLUSTERS = 64;

  /** Counting sort of edges by account. */
  @Benchmark
  public Csr groupByAccount(Edges edges) {
    return Csr.groupBy(edges.account, edges.accounts());
  }

  /** The same, then a stable sort of each account's edges by time. */
  @Benchmark
  public Csr sortByTime(Edges edges) {
    return Csr.groupBy(edges.account, edges.accounts())
        .sortedBy(edge -> edges.time[edge], Workers.sequential());
  }

  /** Embeds videos by their likers. */
  @Benchmark
  public float[] embedVideos(Edges edges) {
    return BipartiteEmbedding.columns(
        new BipartiteEmbedding.Edges(edges.account, edges.video, edges.accounts(), edges.videos()),
        DIMENSIONS,
        Workers.sequential());
  }

  /** Clusters as many points as there are videos. */
  @Benchmark
  public int[] clusterVideos(Edges edges) {
    SplittableRandom random = new SplittableRandom(edges.videos());
    float[] points = new float[edges.videos() * DIMENSIONS];
    for (int i = 0; i < points.length; i++) {
      points[i] = (float) random.nextGaussian();
    }
    return SphericalKMeans.cluster(points, DIMENSIONS, CLUSTERS, Workers.sequential());
  }
}
