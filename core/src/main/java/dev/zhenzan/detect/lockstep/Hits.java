package dev.zhenzan.detect.lockstep;

import dev.zhenzan.model.LockstepGroup;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * A group's interactions, one for each member and target that met, at any time: those in the cells
 * that the group was found in were chosen for being together. They stand member by member.
 *
 * @param graph the log
 * @param accounts members, ascending
 * @param videos targets, ascending
 * @param edges edges of the graph, ascending
 * @param target for each edge the place of its video in {@code videos}
 * @param member for each edge the place of its account in {@code accounts}
 */
record Hits(
    LikeGraph graph, int[] accounts, int[] videos, int[] edges, int[] target, int[] member) {

  /** Tells a group's members and targets from all others. Scratch of one thread. */
  static final class Marks {
    private final boolean[] member;
    private final int[] placeOfTarget;

    Marks(LikeGraph graph) {
      member = new boolean[graph.accounts()];
      placeOfTarget = new int[graph.videos()];
      Arrays.fill(placeOfTarget, -1);
    }

    boolean member(int account) {
      return member[account];
    }

    boolean target(int video) {
      return placeOfTarget[video] >= 0;
    }

    /** Marks a group and answers its hits. */
    Hits mark(LikeGraph graph, LockstepGroup group) {
      for (int account : group.accounts()) {
        member[account] = true;
      }
      int[] videos = group.videos();
      for (int place = 0; place < videos.length; place++) {
        placeOfTarget[videos[place]] = place;
      }
      return hits(graph, group.accounts(), videos);
    }

    private Hits hits(LikeGraph graph, int[] accounts, int[] videos) {
      IntArrayList edges = new IntArrayList();
      IntArrayList target = new IntArrayList();
      IntArrayList member = new IntArrayList();
      for (int place = 0; place < accounts.length; place++) {
        for (int edge = graph.start(accounts[place]); edge < graph.end(accounts[place]); edge++) {
          int video = placeOfTarget[graph.video(edge)];
          if (video >= 0) {
            edges.add(edge);
            target.add(video);
            member.add(place);
          }
        }
      }
      int[] targets = target.toIntArray();
      return new Hits(graph, accounts, videos, edges.toIntArray(), targets, member.toIntArray());
    }

    /** Forgets a group. */
    void clear(Hits hits) {
      for (int account : hits.accounts) {
        member[account] = false;
      }
      for (int video : hits.videos) {
        placeOfTarget[video] = -1;
      }
    }
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
