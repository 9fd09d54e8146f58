package dev.zhenzan.pipeline;

import dev.zhenzan.ledger.Batch;
import dev.zhenzan.ledger.commitment.CommittedRecord;
import dev.zhenzan.ledger.commitment.InteractionRecord;
import dev.zhenzan.ledger.commitment.Subject;
import dev.zhenzan.ledger.commitment.VerdictRecord;
import dev.zhenzan.ledger.keys.SubjectKeys;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.VerdictTable;
import java.util.Arrays;
import java.util.function.IntFunction;

/** The rows of a log as records to be committed to, under the keys of their accounts. */
public final class InteractionRecords implements Batch.Records {
  private static final byte[] NONE = {};

  private final InteractionTable table;
  private final IntFunction<CommittedRecord> records;
  private final byte[][] keys;

  private InteractionRecords(
      InteractionTable table, IntFunction<CommittedRecord> records, SubjectKeys subjects) {
    this.table = table;
    this.records = records;
    this.keys = keys(table, subjects);
  }

  /** The interactions themselves; accounts without a key get one. */
  public static InteractionRecords of(InteractionTable table, SubjectKeys subjects) {
    return new InteractionRecords(table, row -> interaction(table, row), subjects);
  }

  /** The verdicts on them; accounts without a key get one. */
  public static InteractionRecords of(AuditResult result, SubjectKeys subjects) {
    return new InteractionRecords(
        result.input().interactions(), row -> verdict(result, row), subjects);
  }

  /** The record of a row. */
  public static InteractionRecord interaction(InteractionTable table, int row) {
    return new InteractionRecord(
        table.accounts().text(table.account(row)),
        table.videos().text(table.video(row)),
        table.kind(row),
        table.time(row));
  }

  /** The record of the verdict on a row. */
  public static VerdictRecord verdict(AuditResult result, int row) {
    VerdictTable verdicts = result.verdicts();
    return new VerdictRecord(
        interaction(result.input().interactions(), row),
        verdicts.verdict(row),
        VerdictRecord.millionths(verdicts.probability(row)),
        verdicts.reasons(row));
  }

  /** The key of each account that has a row. */
  private static byte[][] keys(InteractionTable table, SubjectKeys subjects) {
    byte[][] keys = new byte[table.accounts().size()][];
    Arrays.fill(keys, NONE);
    for (int row = 0; row < table.size(); row++) {
      int account = table.account(row);
      if (keys[account].length == 0) {
        keys[account] = subjects.findOrDraw(Subject.account(table.accounts().text(account)));
      }
    }
    return keys;
  }

  @Override
  public int size() {
    return table.size();
  }

  @Override
  public byte[] canonical(int row) {
    return records.apply(row).canonical();
  }

  @Override
  public byte[] subjectKey(int row) {
    return keys[table.account(row)];
  }
}
