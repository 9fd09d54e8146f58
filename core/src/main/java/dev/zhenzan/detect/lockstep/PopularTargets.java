package dev.zhenzan.detect.lockstep;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Videos on which a group's members meet more often than their activity and interests explain:
 * those that so many others like that they are no targets by themselves, and targets to which
 * members come at other times. Of the members' likes there, c where E are expected, the share (c -
 * E) / c came as members.
 *
 * <p>E is reckoned from what members like beside the group's targets, where they do as they are
 * told: by the video's share in its community of interest, or by its share in the whole log where
 * so many like it that it is nobody's interest.
 *
 * <p>Cost: the likes of members. Holds scratch arrays; not thread-safe.
 */
final class PopularTargets {
  /** A share beyond this is not believed. */
  private static final double MOST = 0.9;

  /** Nats of surprise from which members meet by more than chance. */
  private static final double MIN_SURPRISE = 10;

  /** Share of all accounts from which a video is nobody's interest in particular. */
  private static final double EVERYBODY = 0.1;

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

  /** The members' likes on such videos, and on targets at other times, with their log odds. */
  Stragglers.Found of(int[] members, int[] targets) {
    IntOpenHashSet own = new IntOpenHashSet(targets);
    int[] edges =
        Arrays.stream(members)
            .flatMap(member -> IntStream.range(graph.start(member), graph.end(member)))
            .toArray();
    int beside = count(edges, own, 1);
    IntArrayList rows = new IntArrayList();
    FloatArrayList odds = new FloatArrayList();
    for (int edge : edges) {
      double share = share(graph.video(edge), beside);
      if (share > 0) {
        rows.add(graph.row(edge));
        odds.add((float) Math.log(share / (1 - share)));
      }
    }
    count(edges, own, -1);
    return Stragglers.Found.sorted(rows.toIntArray(), odds.toFloatArray());
  }

  /** Answers how many of the likes are beside the targets. */
  private int count(int[] edges, IntOpenHashSet targets, int by) {
    int beside = 0;
    for (int edge : edges) {
      hits[graph.video(edge)] += by;
      if (!targets.contains(graph.video(edge))) {
        membersLikes[interests[graph.video(edge)]] += by;
        beside++;
      }
    }
    return beside;
  }

  /** The share of members' likes on a video that came as members; 0 where chance explains all. */
  private double share(int video, int beside) {
    double others = graph.byVideo().length(video) - hits[video];
    int community = interests[video];
    boolean everybodys = graph.byVideo().length(video) >= EVERYBODY * graph.accounts();
    double theirs = everybodys ? beside : membersLikes[community];
    double all = everybodys ? graph.edges() : likesOfCommunity[community];
    double expected = theirs * (others + 0.5) / (all - theirs + 1);
    return PairNull.deviance(hits[video], expected) < MIN_SURPRISE
        ? 0
        : Math.min(MOST, 1 - expected / hits[video]);
  }
}
