package dev.zhenzan.peers;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The greedy of FRAUDAR [1] on accounts x videos.
 *
 * <p>An edge to a video that d edges go to weighs 1 / ln(d + 5): what everybody likes tells little,
 * and edges that accounts of a block add elsewhere, as camouflage, take nothing from the block. The
 * density of a block is the weight of the edges in it over the number of its accounts and videos.
 * The node that loses the least weight is taken away again and again.
 *
 * <p><b>Guarantee</b> [1]: the block found is at least half as dense as the densest there is.
 * <b>Cost</b>: edges x log of nodes; memory 8 bytes an edge and 24 a node.
 *
 * <p><b>What differs</b>: a binary heap in place of the paper's priority tree, in which an edge
 * that goes mostly costs a step or two rather than the height of the tree; weights in fixed point,
 * so that sums are exact and ties fall to the smaller node. Nodes have no weight of their own: a
 * log says nothing that would set it. For several blocks the edges of a block found are taken away
 * and videos weighed anew by the edges that are left.
 *
 * <p>[1] B. Hooi, H. A. Song, A. Beutel, N. Shah, K. Shin, C. Faloutsos, FRAUDAR: Bounding Graph
 * Fraud in the Face of Camouflage, KDD 2016.
 */
public final class Fraudar implements BlockSearch {
  /** What is added to a video's degree, so that rare videos do not take all weight. */
  private static final int SMOOTHING = 5;

  /** One in fixed point: 2^31 edges of the largest weight, 1 / ln 6, still have a sum. */
  static final double ONE = 0x1p32;

  private static final int ACCOUNTS = 0;
  private static final int VIDEOS = 1;

  /** Looks at modes 0 and 1; others do not matter. */
  @Override
  public Block densest(Entries entries) {
    return new Peeling(entries).densest();
  }

  /** The weight of an edge to a video that so many edges go to, in fixed point. */
  static long weight(int degree) {
    return Math.round(ONE / Math.log(degree + SMOOTHING));
  }

  /** One peeling. Nodes are the accounts and, behind them, the videos. */
  private static final class Peeling {
    private final int accounts;
    private final int nodes;
    private final int[] starts;
    private final int[] neighbours;

    Peeling(Entries entries) {
      accounts = entries.sizes()[ACCOUNTS];
      nodes = accounts + entries.sizes()[VIDEOS];
      starts = new int[nodes + 1];
      neighbours = new int[Math.multiplyExact(2, entries.size())];
      connect(entries.modes()[ACCOUNTS], entries.modes()[VIDEOS]);
    }

    /** Both directions of every edge by counting sort. */
    private void connect(int[] accountOf, int[] videoOf) {
      for (int edge = 0; edge < accountOf.length; edge++) {
        starts[accountOf[edge] + 1]++;
        starts[accounts + videoOf[edge] + 1]++;
      }
      Arrays.parallelPrefix(starts, Integer::sum);
      int[] next = starts.clone();
      for (int edge = 0; edge < accountOf.length; edge++) {
        int video = accounts + videoOf[edge];
        neighbours[next[accountOf[edge]]++] = video;
        neighbours[next[video]++] = accountOf[edge];
      }
    }

    Block densest() {
      long[] edgeWeight = edgeWeights();
      NodeHeap heap = heap(edgeWeight);
      long left = 0;
      for (int account = 0; account < accounts; account++) {
        left += heap.weight(account);
      }
      int[] removed = new int[heap.size()];
      double best = 0;
      int bestStep = 0;
      for (int step = 0; step < removed.length; step++) {
        double density = (double) left / heap.size();
        if (density > best) {
          best = density;
          bestStep = step;
        }
        removed[step] = heap.poll();
        left -= heap.weight(removed[step]);
        disconnect(removed[step], edgeWeight, heap);
      }
      return block(best / ONE, removed, bestStep);
    }

    private int degree(int node) {
      return starts[node + 1] - starts[node];
    }

    /** Of each video the weight of an edge to it. */
    private long[] edgeWeights() {
      long[] weights = new long[nodes];
      for (int video = accounts; video < nodes; video++) {
        weights[video] = weight(degree(video));
      }
      return weights;
    }

    /** All nodes that have an edge, each by the weight of its edges. */
    private NodeHeap heap(long[] edgeWeight) {
      long[] weights = new long[nodes];
      int[] inside = new int[nodes];
      int size = 0;
      for (int node = 0; node < nodes; node++) {
        if (degree(node) > 0) {
          inside[size++] = node;
        }
        weights[node] = degree(node) * edgeWeight[node];
        for (int i = starts[node]; node < accounts && i < starts[node + 1]; i++) {
          weights[node] += edgeWeight[neighbours[i]];
        }
      }
      return new NodeHeap(weights, Arrays.copyOf(inside, size));
    }

    /** Takes the edges of a node that has gone from the nodes that are left. */
    private void disconnect(int node, long[] edgeWeight, NodeHeap heap) {
      for (int i = starts[node]; i < starts[node + 1]; i++) {
        if (heap.contains(neighbours[i])) {
          heap.lighten(neighbours[i], edgeWeight[Math.max(node, neighbours[i])]);
        }
      }
    }

    private Block block(double density, int[] removed, int bestStep) {
      BitSet accountsIn = new BitSet();
      BitSet videosIn = new BitSet();
      for (int step = bestStep; step < removed.length; step++) {
        if (removed[step] < accounts) {
          accountsIn.set(removed[step]);
        } else {
          videosIn.set(removed[step] - accounts);
        }
      }
      return new Block(density, List.of(accountsIn, videosIn));
    }
  }
}
