package dev.zhenzan.benchmarks;

import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Likes as edges: accounts alike, videos of very different popularity. */
@State(Scope.Benchmark)
public class Edges {
  static final int EDGES_AN_ACCOUNT = 18;
  static final int EDGES_A_VIDEO = 72;
  private static final long SEED = 1;

  /** How many edges. */
  @Param("1000000")
  public int edges;

  int[] account = {};
  int[] video = {};
  long[] time = {};

  /** Draws the edges. */
  @Setup
  public void draw() {
    SplittableRandom random = new SplittableRandom(SEED);
    account = random.ints(edges, 0, accounts()).toArray();
    video = random.doubles(edges).mapToInt(u -> (int) (videos() * u * u * u)).toArray();
    time = random.longs(edges, 0, 1L << 40).toArray();
  }

  int accounts() {
    return edges / EDGES_AN_ACCOUNT;
  }

  int videos() {
    return edges / EDGES_A_VIDEO;
  }
}
