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

  /** Share of member x target pairs that no interest reaches. */
  private static final double DENSE = 0.3;

  /** Log odds from which a group is more likely hired than not, and reported. */
  public static final double REPORTED = 0;

  /** Log odds below which friends, fans or followers explain a group: it says nothing. */
  public static final double EXPLAINED = -5;

  /** False discovery rate up to which a group is no chance, and reported. */
  public static final double MAX_FALSE_DISCOVERY = 0.05;

  private final GroupModel model;

  /** A detector that judges groups by a model. */
  public LockstepDetector(GroupModel model) {
    this.model = model;
  }

  @Override
  public Detection detect(AuditInput input, Workers workers) {
    LikeGraph graph = LikeGraph.of(input.interactions(), workers);
    if (graph.edges() == 0) {
      return new Detection(
          List.of(), List.of(), List.of(new DetectorRun("lockstep", "no likes and no views", 0)));
    }
    Search search = find(graph, input, workers);
    PopularTargets popular = new PopularTargets(graph, search.interests.broad());
    return detection(search.found, new Stragglers(graph), popular);
  }

  /** The groups of a log with what they are judged by, most suspicious first. */
  public List<FoundGroup> find(AuditInput input, Workers workers) {
    return find(LikeGraph.of(input.interactions(), workers), input, workers).found;
  }

  private record Search(List<FoundGroup> found, InterestCommunities interests) {}

  private Search find(LikeGraph graph, AuditInput input, Workers workers) {
    List<Candidate> found = new ArrayList<>();
    search(graph, new int[graph.videos()], BROAD_LIFT, workers, found);
    InterestCommunities interests =
        InterestCommunities.of(graph, noInterest(found, graph), workers);
    search(graph, interests.broad(), FINE_LIFT, workers, found);
    List<Candidate> parts = Halves.of(graph, found, workers);
    Background background = Background.of(graph, input, workers);
    Groups groups = new Groups(background, interests, model, workers);
    return new Search(groups.of(Candidates.distinct(parts)), interests);
  }

  private static void search(
      LikeGraph graph, int[] interests, double minLift, Workers workers, List<Candidate> found) {
    BitSet covered = new BitSet();
    for (Scale scale : Scale.values()) {
      Cells cells = new Cells(graph, interests, scale, workers);
      found.addAll(
          Candidates.of(GroupSearch.blocks(cells, minLift, covered, workers), cells, workers));
    }
  }

  /**
   * Edges to leave out when interests are learnt. A topic's audience comes at its own hours and
   * likes a part of the topic's videos; whoever meets within a day or likes most targets does not
   * do so for a common interest alone.
   */
  private static BitSet noInterest(List<Candidate> candidates, LikeGraph graph) {
    BitSet rows = new BitSet();
    candidates.stream()
        .filter(c -> c.scale() != Scale.WHOLE_LOG || c.density() >= DENSE)
        .forEach(c -> Arrays.stream(c.group().rows()).forEach(rows::set));
    BitSet edges = new BitSet();
    for (int edge = 0; edge < graph.edges(); edge++) {
      edges.set(edge, rows.get(graph.row(edge)));
    }
    return edges;
  }

  private static Detection detection(
      List<FoundGroup> found, Stragglers stragglers, PopularTargets popular) {
    List<Evidence> evidence = new ArrayList<>();
    List<LockstepGroup> groups = new ArrayList<>();
    for (FoundGroup group : found) {
      boolean hired = group.logOdds() >= REPORTED;
      boolean reported = hired && group.group().significance().qValue() <= MAX_FALSE_DISCOVERY;
      int index = reported ? groups.size() : InteractionTable.ABSENT;
      if (group.logOdds() >= EXPLAINED) {
        evidence.add(group.evidence(index));
      }
      if (hired) {
        evidence.add(group.evidence(stragglers.of(group.group()), index));
        Stragglers.Found popularHits = popular.of(group.group().accounts(), group.group().videos());
        evidence.add(group.evidence(popularHits, index));
      }
      if (reported) {
        groups.add(group.group());
      }
    }
    return new Detection(evidence, groups, List.of(new DetectorRun("lockstep", "", groups.size())));
  }
}
