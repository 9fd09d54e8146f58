package dev.zhenzan.detect;

import dev.zhenzan.model.DetectorRun;
import dev.zhenzan.model.Evidence;
import dev.zhenzan.model.LockstepGroup;
import java.util.List;

/**
 * What one detector saw.
 *
 * @param evidence its findings
 * @param groups the groups that the findings' group indexes point to
 * @param runs which of its checks ran, and why others did not
 */
public record Detection(
    List<Evidence> evidence, List<LockstepGroup> groups, List<DetectorRun> runs) {
  public Detection {
    evidence = List.copyOf(evidence);
    groups = List.copyOf(groups);
    runs = List.copyOf(runs);
  }
}
