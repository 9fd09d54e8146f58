package dev.zhenzan.pipeline;

import dev.zhenzan.ledger.Batch;
import dev.zhenzan.ledger.commitment.ScoreRecord;
import dev.zhenzan.ledger.keys.SubjectKeys;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Interval;
import java.util.List;
import java.util.OptionalInt;

/** The scores of an audit's videos as records to be committed to. */
public final class ScoreRecords implements Batch.Records {
  private static final double MILLIONTHS = 1e6;

  private final List<ScoreRecord> records;
  private final List<byte[]> keys;

  private ScoreRecords(List<ScoreRecord> records, List<byte[]> keys) {
    this.records = records;
    this.keys = keys;
  }

  /** The scores; creators, and videos whose creator is not known, get a key if they have none. */
  static ScoreRecords of(AuditResult result, SubjectKeys subjects) {
    List<ScoreRecord> records = of(result);
    return new ScoreRecords(
        records, records.stream().map(record -> subjects.findOrDraw(record.subject())).toList());
  }

  /** The records, in the order of the scores. */
  public static List<ScoreRecord> of(AuditResult result) {
    return result.scores().videos().stream().map(score -> record(result, score)).toList();
  }

  private static ScoreRecord record(AuditResult result, AuthenticityScore score) {
    InteractionTable ids = result.input().interactions();
    OptionalInt creator = result.input().videos().creator(score.subject());
    return new ScoreRecord(
        ids.videos().text(score.subject()),
        creator.isPresent() ? ids.accounts().text(creator.getAsInt()) : "",
        score.likes(),
        share(score.authenticity()));
  }

  private static ScoreRecord.Share share(Interval interval) {
    return new ScoreRecord.Share(
        millionths(interval.low()), millionths(interval.estimate()), millionths(interval.high()));
  }

  private static int millionths(double share) {
    return (int) Math.round(share * MILLIONTHS);
  }

  @Override
  public int size() {
    return records.size();
  }

  @Override
  public byte[] canonical(int record) {
    return records.get(record).canonical();
  }

  @Override
  public byte[] subjectKey(int record) {
    return keys.get(record).clone();
  }
}
