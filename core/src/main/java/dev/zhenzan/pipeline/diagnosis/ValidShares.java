package dev.zhenzan.pipeline.diagnosis;

import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TrustWeights;
import dev.zhenzan.model.VerdictTable;
import dev.zhenzan.verdict.AuthenticityScores;
import java.util.Arrays;
import java.util.List;

/**
 * How much of creators' likes is genuine by an earlier audit's weights. They tell no groups, so
 * that doubtful rows are taken for independent: intervals are narrower than the audit's own where
 * likes were brought in lockstep.
 */
public final class ValidShares {
  private ValidShares() {}

  /** The scores of the log's creators. */
  public static List<AuthenticityScore> of(AuditInput input, TrustWeights trust, Workers workers) {
    int rows = input.interactions().size();
    float[] invalid = new float[rows];
    for (int row = 0; row < rows; row++) {
      invalid[row] = 1 - trust.of(row);
    }
    int[] noGroup = new int[rows];
    Arrays.fill(noGroup, InteractionTable.ABSENT);
    VerdictTable verdicts = new VerdictTable(invalid, new byte[rows], new int[rows], noGroup);
    return AuthenticityScores.of(input, verdicts, workers).creators();
  }
}
