package dev.zhenzan.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.SmallLog;
import dev.zhenzan.model.Evidence;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Reason;
import dev.zhenzan.pipeline.Examination.Finding;
import dev.zhenzan.verdict.Calibration;
import dev.zhenzan.verdict.DecisionPolicy;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExaminationTest {
  private static final Calibration CALIBRATION = Calibration.standard();

  private static Examination examination(Evidence... evidence) {
    try (WorkerThreads workers = new WorkerThreads(1)) {
      Audit audit = new Audit(workers, StageListener.none());
      return new Examination(
          audit.run(SmallLog.empty().input()),
          List.of(evidence),
          CALIBRATION,
          DecisionPolicy.standard());
    }
  }

  private static BitSet rows(int... rows) {
    BitSet set = new BitSet();
    for (int row : rows) {
      set.set(row);
    }
    return set;
  }

  @Test
  void findings_areThoseOfTheRowsAskedForTheStrongestFirst() {
    Examination examination =
        examination(
            Evidence.of(Reason.NO_DAILY_RHYTHM, new int[] {1, 2}, new float[] {1, 2}),
            new Evidence(Reason.LOCKSTEP_SYNCHRONOUS, new int[] {2, 3}, new float[] {4, 5}, 0));

    assertThat(examination.findings(rows(0, 2)))
        .containsOnlyKeys(2)
        .containsEntry(
            2,
            List.of(
                finding(Reason.LOCKSTEP_SYNCHRONOUS, 4, 0),
                finding(Reason.NO_DAILY_RHYTHM, 2, InteractionTable.ABSENT)));
  }

  private static Finding finding(Reason reason, float strength, int group) {
    return new Finding(reason, strength, CALIBRATION.probability(reason, strength), group);
  }
}
