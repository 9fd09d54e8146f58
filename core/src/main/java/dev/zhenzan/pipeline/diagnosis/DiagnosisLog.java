package dev.zhenzan.pipeline.diagnosis;

import dev.zhenzan.diagnosis.figures.TrustedRows;
import dev.zhenzan.diagnosis.figures.WorkFigures;
import dev.zhenzan.diagnosis.figures.WorkTopics;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Period;
import dev.zhenzan.model.TrustWeights;
import dev.zhenzan.pipeline.matching.WorkDescriber;
import dev.zhenzan.verdict.CountedLikes;
import java.util.BitSet;
import java.util.List;

/**
 * A log that is counted and ready for diagnoses.
 *
 * @param rows of it, by trust
 * @param figures of its works
 * @param topics of its works
 * @param window hours after publishing within which a work's success is counted
 * @param validity how much of creators' likes is genuine; empty where the log was not audited
 */
public record DiagnosisLog(
    TrustedRows rows,
    WorkFigures figures,
    WorkTopics topics,
    int window,
    List<AuthenticityScore> validity) {
  /** Logs of fewer days look at a work's first day, others at its first two. */
  private static final long SHORT_DAYS = 8;

  private static final int DAY = 24;

  public DiagnosisLog {
    validity = List.copyOf(validity);
  }

  /** Counts a log; what its works are about is told beside it, and what an audit found, if any. */
  public static DiagnosisLog of(Given given, Workers workers) {
    InteractionTable table = given.input.interactions();
    TrustedRows rows =
        new TrustedRows(given.input, kept(given.trust, table), standing(table, workers));
    Period period = table.period().orElse(new Period(0, 0));
    boolean isShort = period.length().toDays() < SHORT_DAYS;
    int window = isShort ? DAY : 2 * DAY;
    return new DiagnosisLog(
        rows,
        WorkFigures.of(rows, window * WorkFigures.HOUR),
        new WorkTopics(
            given.topics.codes(),
            given.topics.tags().starts(),
            given.topics.tags().tags(),
            given.topics.tags().weights()),
        window,
        given.validity);
  }

  /**
   * What there is to count.
   *
   * @param input the log, its accounts and works
   * @param trust in each row
   * @param topics of the works
   * @param validity of creators, as an audit found it; may be empty
   */
  public record Given(
      AuditInput input,
      TrustWeights trust,
      WorkDescriber.Topics topics,
      List<AuthenticityScore> validity) {}

  private static BitSet standing(InteractionTable table, Workers workers) {
    boolean[] counted = CountedLikes.of(table, workers);
    BitSet standing = new BitSet(counted.length);
    for (int row = 0; row < counted.length; row++) {
      if (counted[row]) {
        standing.set(row);
      }
    }
    return standing;
  }

  /** Weights are looked up several times: once in an array they cost nothing. */
  private static TrustWeights kept(TrustWeights trust, InteractionTable table) {
    float[] weights = new float[table.size()];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = trust.of(row);
    }
    return row -> weights[row];
  }
}
