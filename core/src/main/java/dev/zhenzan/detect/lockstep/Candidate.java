package dev.zhenzan.detect.lockstep;

import dev.zhenzan.model.LockstepGroup;
import java.util.Comparator;

/**
 * A group that was found and is still to be judged.
 *
 * @param group the group
 * @param membership log odds (nats) for each of the group's rows that its account is a member and
 *     that it came as one
 * @param edges edge of the graph of each of the group's rows
 * @param scale at which its members met
 */
record Candidate(LockstepGroup group, float[] membership, int[] edges, Scale scale) {
  static final Comparator<Candidate> MOST_SUSPICIOUS_FIRST =
      Comparator.comparingDouble((Candidate c) -> c.group().significance().suspiciousness())
          .reversed()
          .thenComparingInt(c -> c.group().rows()[0]);

  /** Share of member x target pairs that are hit, 0 to 1. */
  double density() {
    return (double) group.rows().length / group.accounts().length / group.videos().length;
  }
}
