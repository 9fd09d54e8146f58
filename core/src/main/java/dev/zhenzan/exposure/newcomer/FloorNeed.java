package dev.zhenzan.exposure.newcomer;

import java.util.Arrays;

/**
 * How many exposures it takes to reach what floors still lack. One to a creator whose vertical and
 * region both lack counts for both, so it is what lacks in all less the most that can count twice:
 * a maximum flow from verticals to regions, through cells as wide as the room of their creators (L.
 * Ford, D. Fulkerson, 1956; shortest paths first: J. Edmonds, R. Karp, 1972).
 */
final class FloorNeed {
  private final int[] verticalLacks;
  private final int[] regionLacks;
  private final long[][] room;

  /**
   * Nothing is granted yet.
   *
   * @param verticalFloors by dense int of a vertical, none above the room of its cells
   * @param regionFloors by dense int of a region, the same
   * @param room what creators of a vertical, then a region, may take
   */
  FloorNeed(int[] verticalFloors, int[] regionFloors, long[][] room) {
    this.verticalLacks = verticalFloors.clone();
    this.regionLacks = regionFloors.clone();
    this.room = Arrays.stream(room).map(long[]::clone).toArray(long[][]::new);
  }

  /** An exposure goes to a creator of a cell. */
  void grant(int vertical, int region) {
    room[vertical][region]--;
    verticalLacks[vertical] = Math.max(0, verticalLacks[vertical] - 1);
    regionLacks[region] = Math.max(0, regionLacks[region] - 1);
  }

  /** The fewest exposures that reach all floors. */
  long exposures() {
    return exposures(verticalLacks, regionLacks, room);
  }

  /** The same after one more exposure to a cell. */
  long exposuresAfter(int vertical, int region) {
    FloorNeed after = new FloorNeed(verticalLacks, regionLacks, room);
    after.grant(vertical, region);
    return after.exposures();
  }

  private static long exposures(int[] verticalLacks, int[] regionLacks, long[][] room) {
    long lacking = 0;
    for (int lack : verticalLacks) {
      lacking += lack;
    }
    for (int lack : regionLacks) {
      lacking += lack;
    }
    return lacking == 0 ? 0 : lacking - new Flow(verticalLacks, regionLacks, room).most();
  }

  /** The maximum flow of one state. */
  private static final class Flow {
    private final int[] sources;
    private final int[] sinks;
    private final long[][] free;
    private final long[][] used;
    private final int[] cameFrom;

    Flow(int[] verticalLacks, int[] regionLacks, long[][] room) {
      sources = verticalLacks.clone();
      sinks = regionLacks.clone();
      free = Arrays.stream(room).map(long[]::clone).toArray(long[][]::new);
      used = new long[sources.length][sinks.length];
      cameFrom = new int[sources.length + sinks.length];
    }

    long most() {
      long flow = 0;
      for (int sink = path(); sink >= 0; sink = path()) {
        flow += augment(sink);
      }
      return flow;
    }

    /** A region with a lack that a vertical with one can reach; -1 if none. */
    private int path() {
      int[] queue = new int[cameFrom.length];
      int tail = 0;
      Arrays.fill(cameFrom, -2);
      for (int vertical = 0; vertical < sources.length; vertical++) {
        if (sources[vertical] > 0) {
          cameFrom[vertical] = -1;
          queue[tail++] = vertical;
        }
      }
      for (int head = 0; head < tail; head++) {
        int node = queue[head];
        if (node >= sources.length && sinks[node - sources.length] > 0) {
          return node - sources.length;
        }
        for (int next = 0; next < cameFrom.length; next++) {
          if (cameFrom[next] == -2 && capacity(node, next) > 0) {
            cameFrom[next] = node;
            queue[tail++] = next;
          }
        }
      }
      return -1;
    }

    private long capacity(int from, int to) {
      int verticals = sources.length;
      if (from < verticals && to >= verticals) {
        return free[from][to - verticals];
      }
      return from >= verticals && to < verticals ? used[to][from - verticals] : 0;
    }

    private long augment(int sink) {
      long width = sinks[sink];
      int node = sink + sources.length;
      for (; cameFrom[node] >= 0; node = cameFrom[node]) {
        width = Math.min(width, capacity(cameFrom[node], node));
      }
      width = Math.min(width, sources[node]);
      sources[node] -= (int) width;
      sinks[sink] -= (int) width;
      for (int to = sink + sources.length; cameFrom[to] >= 0; to = cameFrom[to]) {
        push(cameFrom[to], to, width);
      }
      return width;
    }

    private void push(int from, int to, long width) {
      int verticals = sources.length;
      long forward = from < verticals ? width : -width;
      int vertical = Math.min(from, to);
      int region = Math.max(from, to) - verticals;
      free[vertical][region] -= forward;
      used[vertical][region] += forward;
    }
  }
}
