package dev.zhenzan.detect.lockstep;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;

/**
 * Videos on which a group's members meet more often than their activity and interests explain,
 * though so many others like them that they are no targets by themselves. Of the members' likes
 * there, c where E are expected, the share (c - E) / c came as members.
 *
 * <p>Cost: the likes of members. Holds scratch arrays; not thread-safe.
 */
final class PopularTargets {
  /** A share beyond this is not believed. */
  private static final double MOST = 0.9;

  /** Nats of surprise from which members meet by more than chance. */
  private static final double MIN_SURPRISE = 10;

  private final LikeGraph graph;
  private final int[] interests;
  private final int[] likesOfCommunity;
  private final int[] membersLikes;
  private final int[] hits;

  /**
   * Looks at the groups of one log.
   *
   * @param interests community of each video
   */
  PopularTargets(LikeGraph graph, int[] interests) {
    this.graph = graph;
    this.interests = interests;
    this.likesOfCommunity = new int[Arrays.stream(interests).max().orElse(0) + 1];
    this.membersLikes = new int[likesOfCommunity.length];
    this.hits = new int[graph.videos()];
    for (int video = 0; video < interests.length; video++) {
      likesOfCommunity[interests[video]] += graph.byVideo().length(video);
    }
  }

  /** The members' likes on such videos, with the log odds that they came as members. */
  Stragglers.Found of(int[] members, int[] targets) {
    IntOpenHashSet own = new IntOpenHashSet(targets);
    count(members, 1);
    IntArrayList rows = new IntArrayList();
    FloatArrayList odds = new FloatArrayList();
    for (int member : members) {
      for (int edge = graph.start(member); edge < graph.end(member); edge++) {
        double share = own.contains(graph.video(edge)) ? 0 : share(graph.video(edge));
        if (share > 0) {
          rows.add(graph.row(edge));
          odds.add((float) Math.log(share / (1 - share)));
        }
      }
    }
    count(members, -1);
    return Stragglers.Found.sorted(rows.toIntArray(), odds.toFloatArray());
  }

  private void count(int[] members, int by) {
    for (int member : members) {
      for (int edge = graph.start(member); edge < graph.end(member); edge++) {
        hits[graph.video(edge)] += by;
        membersLikes[interests[graph.video(edge)]] += by;
      }
    }
  }

  /** The share of members' likes on a video that came as members; 0 where chance explains all. */
  private double share(int video) {
    int community = interests[video];
    double others = graph.byVideo().length(video) - hits[video];
    double othersInCommunity = likesOfCommunity[community] - membersLikes[community];
    double expected = membersLikes[community] * (others + 0.5) / (othersInCommunity + 1);
    return PairNull.deviance(hits[video], expected) < MIN_SURPRISE
        ? 0
        : Math.min(MOST, 1 - expected / hits[video]);
  }
}
