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
import java.util.List;

/** Finds groups of accounts that like the same videos together; see the package's article. */
public final class LockstepDetector implements Detector {
  /** Accounts of more likes than this neither find a group nor are found in one. */
  static final int MAX_DEGREE = 512;

  private static final long HOUR = Duration.ofHours(1).toNanos() / 1_000;
  private static final long DAY = Duration.ofDays(1).toNanos() / 1_000;

  @Override
  public Detection detect(AuditInput input, Workers workers) {
    LikeGraph graph = LikeGraph.of(input.interactions());
    if (graph.edges() == 0) {
      return new Detection(
          List.of(), List.of(), List.of(new DetectorRun("lockstep", "no likes and no views", 0)));
    }
    GroupSearch search = new GroupSearch(graph, input.videos(), workers);
    search.add(Cells.binned(graph, HOUR, CoLikeScan.MIN_SHARED, MAX_DEGREE));
    search.add(Cells.binned(graph, DAY, CoLikeScan.MIN_SHARED, MAX_DEGREE));
    int[] interests = InterestCommunities.of(graph, MAX_DEGREE, workers);
    search.add(Cells.wholeLog(graph, interests, MAX_DEGREE));
    return detection(search.groups());
  }

  private static Detection detection(List<FoundGroup> found) {
    List<Evidence> evidence = new ArrayList<>();
    List<LockstepGroup> groups = new ArrayList<>();
    for (FoundGroup group : found) {
      evidence.add(group.evidence(groups.size()));
      groups.add(group.group());
    }
    return new Detection(evidence, groups, List.of(new DetectorRun("lockstep", "", groups.size())));
  }
}
