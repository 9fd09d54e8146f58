package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Workbenches;
import dev.zhenzan.graph.Workers;
import java.util.List;

/** Measures candidates and judges them. */
final class Groups {
  private final GroupModel model;
  private final Workbenches<GroupMeasure> benches;

  /**
   * Judges the groups of one log.
   *
   * @param interests community of each video
   */
  Groups(Background background, int[] interests, GroupModel model, Workers workers) {
    this.model = model;
    this.benches = new Workbenches<>(workers, () -> new GroupMeasure(background, interests));
  }

  /** The group that each candidate is. */
  List<FoundGroup> of(List<Candidate> candidates) {
    FoundGroup[] groups = new FoundGroup[candidates.size()];
    benches.run(groups.length, (measure, i) -> groups[i] = judged(candidates.get(i), measure));
    return List.of(groups);
  }

  private FoundGroup judged(Candidate candidate, GroupMeasure measure) {
    GroupFeatures features = measure.of(candidate);
    return new FoundGroup(
        candidate.group(), features, model.logOdds(features), candidate.membership());
  }
}
