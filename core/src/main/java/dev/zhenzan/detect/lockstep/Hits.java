package dev.zhenzan.detect.lockstep;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * A group's interactions, one for each member and target that met.
 *
 * @param graph the log
 * @param accounts members, ascending
 * @param videos targets, ascending
 * @param edges edges of the graph
 * @param target for each edge the place of its video in {@code videos}
 * @param member for each edge the place of its account in {@code accounts}
 */
record Hits(
    LikeGraph graph, int[] accounts, int[] videos, int[] edges, int[] target, int[] member) {

  /**
   * All interactions of members with targets, at any time: those in the cells that a group was
   * found in were chosen for being together. They stand member by member.
   */
  static Hits of(LikeGraph graph, int[] accounts, int[] videos) {
    IntArrayList edges = new IntArrayList();
    IntArrayList target = new IntArrayList();
    IntArrayList member = new IntArrayList();
    for (int place = 0; place < accounts.length; place++) {
      int account = accounts[place];
      for (int edge = graph.start(account); edge < graph.end(account); edge++) {
        int video = Arrays.binarySearch(videos, graph.video(edge));
        if (video >= 0) {
          edges.add(edge);
          target.add(video);
          member.add(place);
        }
      }
    }
    return new Hits(
        graph, accounts, videos, edges.toIntArray(), target.toIntArray(), member.toIntArray());
  }

  int size() {
    return edges.length;
  }

  /** For each member how many targets it hit. */
  int[] byMember() {
    return counts(member, accounts.length);
  }

  /** For each target how many members hit it. */
  int[] byTarget() {
    return counts(target, videos.length);
  }

  private static int[] counts(int[] of, int size) {
    int[] counts = new int[size];
    for (int place : of) {
      counts[place]++;
    }
    return counts;
  }
}
