package dev.zhenzan.graph;

import java.util.SplittableRandom;

/** Bipartite graphs whose rows and columns fall into known communities. */
final class Planted {
  private Planted() {}

  /** Row and column r belong to community r modulo {@code communities}. */
  static BipartiteEmbedding.Edges communities(int communities, int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int rows = communities * size;
    int degree = 12;
    int[] rowOf = new int[rows * degree];
    int[] columnOf = new int[rows * degree];
    for (int edge = 0; edge < rowOf.length; edge++) {
      int row = edge / degree;
      int community = random.nextInt(10) == 0 ? random.nextInt(communities) : row % communities;
      rowOf[edge] = row;
      columnOf[edge] = community + communities * random.nextInt(size);
    }
    return new BipartiteEmbedding.Edges(rowOf, columnOf, rows, rows);
  }

  /** Share of pairs of points on which an assignment agrees with the communities, 0 to 1. */
  static double agreement(int[] assigned, int communities) {
    long agree = 0;
    long pairs = 0;
    for (int a = 0; a < assigned.length; a++) {
      for (int b = a + 1; b < assigned.length; b++) {
        boolean together = a % communities == b % communities;
        agree += together == (assigned[a] == assigned[b]) ? 1 : 0;
        pairs++;
      }
    }
    return (double) agree / pairs;
  }
}
