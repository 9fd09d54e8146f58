package dev.zhenzan.report.explanation;

import dev.zhenzan.model.AccountTable;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.DetectorRun;
import dev.zhenzan.model.Evidence;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.Period;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.model.VerdictTable;
import dev.zhenzan.model.VideoTable;
import dev.zhenzan.pipeline.Examination;
import dev.zhenzan.pipeline.WorkerThreads;
import dev.zhenzan.report.page.LocalClock;
import dev.zhenzan.verdict.AccountVerdicts;
import dev.zhenzan.verdict.AuthenticityScores;
import dev.zhenzan.verdict.Calibration;
import dev.zhenzan.verdict.DecisionPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Findings laid down by hand with their verdicts: thirty members like four works, within a minute
 * of each other; member-0 likes three other works too, and a bystander likes one of each.
 */
final class SmallCase {
  static final int MEMBERS = 30;
  static final int TARGETS = 4;
  static final float STRENGTH = 6;

  /** 2026-03-02T00:00:00+08:00 in micros. */
  private static final long START = 1_772_380_800_000_000L;

  private static final TimeStyle CHINA = new TimeStyle(TimeStyle.Unit.ISO, 0, 8 * 3600, false);

  private final InteractionTable.Builder rows = new InteractionTable.Builder();
  private final List<Evidence> evidence = new ArrayList<>();

  private void row(String account, String video, InteractionKind kind, long time) {
    rows.addPlain(
        rows.accounts().intern(account),
        rows.videos().intern(video),
        kind,
        START + time,
        rows.timeStyle(CHINA));
  }

  private void like(String account, String video, long time) {
    row(account, video, InteractionKind.LIKE, time);
  }

  static Examination examination() {
    SmallCase made = new SmallCase();
    for (int target = 0; target < TARGETS; target++) {
      for (int member = 0; member < MEMBERS; member++) {
        made.like(
            "member-" + member, "target-" + target, target * LocalClock.DAY + member * 2_000_000L);
      }
    }
    int grouped = made.rows.size();
    for (int other = 0; other < 3; other++) {
      made.like("member-0", "other-" + other, (5 + other) * LocalClock.DAY);
    }
    made.row("member-1", "target-0", InteractionKind.VIEW, 0);
    made.like("bystander", "target-0", LocalClock.HOUR);
    made.like("bystander", "other-0", LocalClock.DAY);
    int twice = made.rows.size();
    made.like("bystander", "other-0", LocalClock.DAY);
    int[] rows = IntStream.range(0, grouped).toArray();
    float[] strengths = new float[grouped];
    Arrays.fill(strengths, STRENGTH);
    made.evidence.add(new Evidence(Reason.LOCKSTEP_SYNCHRONOUS, rows, strengths, 0));
    made.evidence.add(Evidence.of(Reason.DUPLICATE_ROW, new int[] {twice}, new float[] {7}));
    return made.judged(rows);
  }

  private Examination judged(int[] grouped) {
    InteractionTable table = rows.build();
    AuditInput input = new AuditInput(table, AccountTable.none(), VideoTable.none());
    LockstepGroup group =
        new LockstepGroup(
            IntStream.range(0, MEMBERS).toArray(),
            IntStream.range(0, TARGETS).toArray(),
            grouped,
            new Period(START, START + TARGETS * LocalClock.DAY),
            new LockstepGroup.Significance(1.5, 700, 1e-9, 2e-9),
            true);
    VerdictTable verdicts = verdicts(table, grouped.length);
    DecisionPolicy policy = DecisionPolicy.standard();
    try (WorkerThreads workers = new WorkerThreads(1)) {
      AuditResult result =
          new AuditResult(
              input,
              verdicts,
              AccountVerdicts.of(table, verdicts, List.of(group), policy),
              List.of(group),
              AuthenticityScores.of(input, verdicts, workers),
              List.of(
                  new DetectorRun("lockstep", "", 1),
                  new DetectorRun("screening.duplicates", "", 1),
                  new DetectorRun("screening.rate", "", 0),
                  new DetectorRun("behavior.watching", "no dwell in the log", 0)),
              Map.of("lockstep.reported", 0.0, "probability.invalid", policy.invalid()));
      return new Examination(result, evidence, Calibration.standard(), policy);
    }
  }

  /** The group's rows and their companions are invalid, member-0's other likes stay valid. */
  private static VerdictTable verdicts(InteractionTable table, int grouped) {
    float[] probability = new float[table.size()];
    byte[] verdict = new byte[table.size()];
    int[] reasons = new int[table.size()];
    int[] group = new int[table.size()];
    Arrays.fill(group, InteractionTable.ABSENT);
    for (int row = 0; row < table.size(); row++) {
      boolean companion = table.kind(row) == InteractionKind.VIEW;
      if (row < grouped || companion) {
        probability[row] = 0.98f;
        verdict[row] = (byte) Verdict.INVALID_SOPHISTICATED.ordinal();
        reasons[row] = Reason.LOCKSTEP_SYNCHRONOUS.bit() | Reason.ACCOUNT_MOSTLY_INVALID.bit();
        group[row] = 0;
      } else if (table.account(row) == 0) {
        probability[row] = 0.4f;
        reasons[row] = Reason.ACCOUNT_MOSTLY_INVALID.bit();
      }
    }
    reasons[table.size() - 1] = Reason.DUPLICATE_ROW.bit();
    return new VerdictTable(probability, verdict, reasons, group);
  }
}
