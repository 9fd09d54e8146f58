package dev.zhenzan.peers;

import java.util.Arrays;

/**
 * Nodes by weight, the lightest first, and of equal weight that of the smaller number. Weights may
 * go down while a node is inside. Binary heap with the place of each node. Not thread-safe.
 */
final class NodeHeap {
  private static final int OUTSIDE = -1;

  private final long[] weight;
  private final int[] nodes;
  private final int[] place;
  private int size;

  /**
   * A heap of those nodes that are asked for.
   *
   * @param weight of each node; the heap takes it over
   * @param inside nodes that are in it, ascending
   */
  NodeHeap(long[] weight, int[] inside) {
    this.weight = weight;
    this.nodes = inside;
    this.place = new int[weight.length];
    this.size = inside.length;
    Arrays.fill(place, OUTSIDE);
    for (int i = 0; i < size; i++) {
      place[nodes[i]] = i;
    }
    for (int i = size / 2 - 1; i >= 0; i--) {
      sink(i, nodes[i]);
    }
  }

  int size() {
    return size;
  }

  boolean contains(int node) {
    return place[node] != OUTSIDE;
  }

  long weight(int node) {
    return weight[node];
  }

  /** Takes the lightest node out. */
  int poll() {
    int lightest = nodes[0];
    place[lightest] = OUTSIDE;
    int last = nodes[--size];
    if (size > 0) {
      sink(0, last);
    }
    return lightest;
  }

  /** Makes a node inside lighter. */
  void lighten(int node, long by) {
    weight[node] -= by;
    int at = place[node];
    while (at > 0 && before(node, nodes[(at - 1) >>> 1])) {
      put(nodes[(at - 1) >>> 1], at);
      at = (at - 1) >>> 1;
    }
    put(node, at);
  }

  private void sink(int from, int node) {
    int at = from;
    for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && before(nodes[child + 1], nodes[child])) {
        child++;
      }
      if (before(node, nodes[child])) {
        break;
      }
      put(nodes[child], at);
      at = child;
    }
    put(node, at);
  }

  private void put(int node, int at) {
    nodes[at] = node;
    place[node] = at;
  }

  private boolean before(int one, int other) {
    return weight[one] < weight[other] || (weight[one] == weight[other] && one < other);
  }
}
