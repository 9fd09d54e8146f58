package dev.zhenzan.evaluation.proof;

import dev.zhenzan.detect.lockstep.FoundGroup;
import dev.zhenzan.detect.lockstep.LockstepDetector;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.pipeline.Models;
import dev.zhenzan.pipeline.WorkerThreads;
import java.util.List;

/**
 * What the lockstep detector finds in a log.
 *
 * @param candidates all that were judged, most suspicious first
 * @param reported those that are reported
 */
record FoundIn(List<FoundGroup> candidates, List<LockstepGroup> reported) {
  /** The promised false discovery rate. */
  static final double RATE = 0.05;

  static FoundIn log(AuditInput input) {
    LockstepDetector detector = new LockstepDetector(Models.group());
    try (WorkerThreads workers = new WorkerThreads(2)) {
      return new FoundIn(detector.find(input, workers), detector.detect(input, workers).groups());
    }
  }

  /** How many candidates are significant at the promised rate, whatever the model says. */
  long significant() {
    return candidates.stream().filter(g -> g.group().significance().qValue() <= RATE).count();
  }
}
