package dev.zhenzan.detect.lockstep;

import dev.zhenzan.detect.Detection;
import dev.zhenzan.detect.Detector;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.DetectorRun;
import dev.zhenzan.model.Evidence;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.LockstepGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

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

  /** Log odds from which a group is more likely hired than not, and reported. */
  private static final double REPORTED = 0;

  /** Log odds below which friends, fans or followers explain a group: it says nothing. */
  private static final double EXPLAINED = -5;

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
    return detection(find(graph, input, workers), new Stragglers(graph));
  }

  /** The groups of a log with what they are judged by, most suspicious first. */
  public List<FoundGroup> find(AuditInput input, Workers workers) {
    return find(LikeGraph.of(input.interactions()), input, workers);
  }

  private List<FoundGroup> find(LikeGraph graph, AuditInput input, Workers workers) {
    GroupMeasure measure = new GroupMeasure(graph, input.videos());
    GroupSearch broad = new GroupSearch(graph, measure, model, BROAD_LIFT);
    List<List<FoundGroup>> byScale = new ArrayList<>();
    for (Scale scale : Scale.values()) {
      byScale.add(new ArrayList<>(broad.search(scale, new int[graph.videos()], workers)));
    }
    int[] interests = InterestCommunities.of(graph, hired(byScale, graph), workers);
    GroupSearch fine = new GroupSearch(graph, measure, model, FINE_LIFT);
    for (Scale scale : Scale.values()) {
      byScale.get(scale.ordinal()).addAll(fine.search(scale, interests, workers));
    }
    return byScale.stream()
        .flatMap(groups -> distinct(groups).stream())
        .sorted(FoundGroup.MOST_SUSPICIOUS_FIRST)
        .toList();
  }

  /**
   * The groups of one scale without those whose rows mostly belong to more suspicious ones: a part
   * of a group is judged by the whole, not by whichever part looks worst.
   */
  private static List<FoundGroup> distinct(List<FoundGroup> groups) {
    BitSet covered = new BitSet();
    List<FoundGroup> distinct = new ArrayList<>();
    for (FoundGroup group : groups.stream().sorted(FoundGroup.MOST_SUSPICIOUS_FIRST).toList()) {
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
  private static BitSet hired(List<List<FoundGroup>> byScale, LikeGraph graph) {
    BitSet rows = new BitSet();
    byScale.stream()
        .flatMap(List::stream)
        .filter(group -> group.logOdds() >= 0)
        .forEach(group -> Arrays.stream(group.group().rows()).forEach(rows::set));
    BitSet edges = new BitSet();
    for (int edge = 0; edge < graph.edges(); edge++) {
      edges.set(edge, rows.get(graph.row(edge)));
    }
    return edges;
  }

  private static Detection detection(List<FoundGroup> found, Stragglers stragglers) {
    List<Evidence> evidence = new ArrayList<>();
    List<LockstepGroup> groups = new ArrayList<>();
    for (FoundGroup group : found) {
      if (group.logOdds() >= REPORTED) {
        evidence.add(group.evidence(groups.size()));
        evidence.add(group.evidence(stragglers.of(group.group()), groups.size()));
        groups.add(group.group());
      } else if (group.logOdds() >= EXPLAINED) {
        evidence.add(group.evidence(InteractionTable.ABSENT));
      }
    }
    return new Detection(evidence, groups, List.of(new DetectorRun("lockstep", "", groups.size())));
  }
}
