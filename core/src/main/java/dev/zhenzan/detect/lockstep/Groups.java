package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Workbenches;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.LockstepGroup;
import java.util.List;
import java.util.stream.IntStream;

/** Measures candidates and judges them. */
final class Groups {
  private final GroupModel model;
  private final Workbenches<GroupMeasure> benches;
  private final Workbenches<Significances> significances;

  /** Judges the groups of one log. */
  Groups(Background background, InterestCommunities interests, GroupModel model, Workers workers) {
    this.model = model;
    this.benches =
        new Workbenches<>(workers, () -> new GroupMeasure(background, interests.broad()));
    List<Strata> nulls =
        List.of(
            Strata.quartersOfDays(background.graph()),
            Strata.daysAndInterests(background.graph(), interests.broad()),
            Strata.interests(background.graph(), interests.fine()));
    this.significances = new Workbenches<>(workers, () -> new Significances(background, nulls));
  }

  /** The group that each candidate is, with its q-value among all of them. */
  List<FoundGroup> of(List<Candidate> candidates) {
    GroupFeatures[] features = new GroupFeatures[candidates.size()];
    benches.run(features.length, (measure, i) -> features[i] = measure.of(candidates.get(i)));
    double[] p = new double[features.length];
    significances.run(p.length, (s, i) -> p[i] = s.pValue(candidates.get(i).group()));
    double[] q = Significances.qValues(p);
    return IntStream.range(0, p.length)
        .mapToObj(i -> judged(candidates.get(i), features[i], new double[] {p[i], q[i]}))
        .toList();
  }

  private FoundGroup judged(Candidate candidate, GroupFeatures features, double[] pAndQ) {
    LockstepGroup group = candidate.group().withChance(pAndQ[0], pAndQ[1]);
    return new FoundGroup(group, features, model.logOdds(features), candidate.membership());
  }
}
