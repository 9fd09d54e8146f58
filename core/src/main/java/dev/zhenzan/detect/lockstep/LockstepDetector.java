package dev.zhenzan.detect.lockstep;

import dev.zhenzan.detect.Detection;
import dev.zhenzan.detect.Detector;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.DetectorRun;
import dev.zhenzan.model.Evidence;
import dev.zhenzan.model.LockstepGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds groups of accounts that like the same videos together; see the package's article. */
public final class LockstepDetector implements Detector {
  /** Accounts of more likes than this neither find a group nor are found in one. */
  static final int MAX_DEGREE = 512;

  /** Lift that no common interest gives: for finding glaring groups before interests are known. */
  private static final double GLARING_LIFT = 40;

  /** Share of member x target pairs that no interest reaches. */
  private static final double DENSE = 0.3;

  /** Lift beyond activity, time and interest from which accounts are looked at as a group. */
  private static final double MIN_LIFT = 4;

  /** Log odds below which friends, fans or followers explain a group: it is not reported. */
  private static final double EXPLAINED = -2;

  private static final long HOUR = Duration.ofHours(1).toNanos() / 1_000;
  private static final long DAY = Duration.ofDays(1).toNanos() / 1_000;

  @Override
  public Detection detect(AuditInput input, Workers workers) {
    LikeGraph graph = LikeGraph.of(input.interactions());
    if (graph.edges() == 0) {
      return new Detection(
          List.of(), List.of(), List.of(new DetectorRun("lockstep", "no likes and no views", 0)));
    }
    return detection(find(graph, input, workers));
  }

  /** The groups of a log with what they are judged by, most suspicious first. */
  public static List<FoundGroup> find(AuditInput input, Workers workers) {
    return find(LikeGraph.of(input.interactions()), input, workers);
  }

  private static List<FoundGroup> find(LikeGraph graph, AuditInput input, Workers workers) {
    GroupSearch glaring = new GroupSearch(graph, input.videos(), GLARING_LIFT, workers);
    searchAllScales(glaring, graph, new int[graph.videos()]);
    BitSet leftOut = hired(glaring.groups(), graph);
    GroupSearch search = new GroupSearch(graph, input.videos(), MIN_LIFT, workers);
    searchAllScales(search, graph, InterestCommunities.of(graph, leftOut, workers));
    return search.groups();
  }

  /**
   * Edges to leave out when interests are learnt: those of groups too dense to be an interest. A
   * topic's audience likes a part of its videos, hired accounts like most of their targets.
   */
  private static BitSet hired(List<FoundGroup> groups, LikeGraph graph) {
    BitSet rows = new BitSet();
    for (FoundGroup group : groups) {
      if (group.group().synchronous() || group.features().density() >= DENSE) {
        for (int row : group.group().rows()) {
          rows.set(row);
        }
      }
    }
    BitSet edges = new BitSet();
    for (int edge = 0; edge < graph.edges(); edge++) {
      edges.set(edge, rows.get(graph.row(edge)));
    }
    return edges;
  }

  private static void searchAllScales(GroupSearch search, LikeGraph graph, int[] interests) {
    for (long bin : new long[] {HOUR, DAY, Cells.WHOLE_LOG}) {
      search.add(new Cells(graph, interests, bin, MAX_DEGREE));
    }
  }

  private static Detection detection(List<FoundGroup> found) {
    List<Evidence> evidence = new ArrayList<>();
    List<LockstepGroup> groups = new ArrayList<>();
    for (FoundGroup group : found) {
      if (group.logOdds() < EXPLAINED) {
        continue;
      }
      evidence.add(group.evidence(groups.size()));
      groups.add(group.group());
    }
    return new Detection(evidence, groups, List.of(new DetectorRun("lockstep", "", groups.size())));
  }
}
