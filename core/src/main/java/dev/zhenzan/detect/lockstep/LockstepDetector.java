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
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** Finds groups of accounts that like the same videos together; see the package's article. */
public final class LockstepDetector implements Detector {
  /** Accounts of more likes than this neither find a group nor are found in one. */
  static final int MAX_DEGREE = 512;

  /** Lift over activity and time that says something before interests are known. */
  private static final double BROAD_LIFT = 8;

  /** Lift over activity, time and interest from which accounts are looked at as a group. */
  private static final double FINE_LIFT = 4;

  /** Share of a group's rows in more suspicious groups from which it is a part of them. */
  private static final double COVERED = 0.6;

  /** Log odds below which friends, fans or followers explain a group: it is not reported. */
  private static final double EXPLAINED = -2;

  private static final long HOUR = Duration.ofHours(1).toNanos() / 1_000;
  private static final long DAY = Duration.ofDays(1).toNanos() / 1_000;

  private final GroupModel model;

  /** A detector that judges groups by a model. */
  public LockstepDetector(GroupModel model) {
    this.model = model;
  }

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
  public List<FoundGroup> find(AuditInput input, Workers workers) {
    return find(LikeGraph.of(input.interactions()), input, workers);
  }

  private List<FoundGroup> find(LikeGraph graph, AuditInput input, Workers workers) {
    GroupMeasure measure = new GroupMeasure(graph, input.videos());
    GroupSearch broad = new GroupSearch(graph, measure, model, BROAD_LIFT);
    searchAllScales(broad, graph, new int[graph.videos()], workers);
    BitSet hired = hired(broad.groups(), graph);
    GroupSearch fine = new GroupSearch(graph, measure, model, FINE_LIFT);
    searchAllScales(fine, graph, InterestCommunities.of(graph, hired, workers), workers);
    return distinct(
        Stream.concat(broad.groups().stream(), fine.groups().stream())
            .sorted(FoundGroup.MOST_SUSPICIOUS_FIRST)
            .toList());
  }

  /**
   * The groups without those whose rows mostly belong to more suspicious ones: a part of a group is
   * judged by the whole, not by whichever part looks worst.
   */
  private static List<FoundGroup> distinct(List<FoundGroup> groups) {
    BitSet covered = new BitSet();
    List<FoundGroup> distinct = new ArrayList<>();
    for (FoundGroup group : groups) {
      int[] rows = group.group().rows();
      long known = Arrays.stream(rows).filter(covered::get).count();
      if (known < COVERED * rows.length) {
        distinct.add(group);
        Arrays.stream(rows).forEach(covered::set);
      }
    }
    return distinct;
  }

  /** Edges to leave out when interests are learnt: those of groups that are more likely hired. */
  private static BitSet hired(List<FoundGroup> groups, LikeGraph graph) {
    BitSet rows = new BitSet();
    for (FoundGroup group : groups) {
      if (group.logOdds() >= 0) {
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

  private static void searchAllScales(
      GroupSearch search, LikeGraph graph, int[] interests, Workers workers) {
    for (long bin : new long[] {HOUR, DAY, Cells.WHOLE_LOG}) {
      search.add(new Cells(graph, interests, bin, MAX_DEGREE), workers);
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
