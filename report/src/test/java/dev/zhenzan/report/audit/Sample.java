package dev.zhenzan.report.audit;

import dev.zhenzan.model.AccountTable;
import dev.zhenzan.model.AccountVerdict;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.model.DetectorRun;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Interval;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.Period;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.model.VerdictTable;
import dev.zhenzan.model.VideoTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Builds findings by hand, row by row, without running a detector. */
final class Sample {
  /** 2026-03-02T00:00:00+08:00 in micros. */
  static final long START = 1_772_380_800_000_000L;

  static final long MINUTE = 60_000_000L;
  static final TimeStyle CHINA = new TimeStyle(TimeStyle.Unit.ISO, 0, 8 * 3600, false);

  private final InteractionTable.Builder table = new InteractionTable.Builder();
  private final List<Float> probabilities = new ArrayList<>();
  private final List<Byte> verdicts = new ArrayList<>();
  private final List<Integer> reasons = new ArrayList<>();
  private final List<LockstepGroup> groups = new ArrayList<>();
  private final TimeStyle style;
  private List<AuthenticityScore> creators = List.of();

  Sample(TimeStyle style) {
    this.style = style;
  }

  static Sample chinese() {
    return new Sample(CHINA);
  }

  /** A valid like; answers its row. */
  int like(String account, String video, long time) {
    return row(account, video, InteractionKind.LIKE, time, Verdict.VALID, 0);
  }

  int row(
      String account,
      String video,
      InteractionKind kind,
      long time,
      Verdict verdict,
      int reasonBits) {
    int row = table.size();
    table.addPlain(
        table.accounts().intern(account),
        table.videos().intern(video),
        kind,
        time,
        table.timeStyle(style));
    probabilities.add(verdict.invalid() ? 0.95f : verdict == Verdict.SUSPECT ? 0.6f : 0.02f);
    verdicts.add((byte) verdict.ordinal());
    reasons.add(reasonBits);
    return row;
  }

  int invalid(String account, String video, long time, Reason reason) {
    Verdict verdict =
        reason.traffic() == Reason.Traffic.GENERAL
            ? Verdict.INVALID_GENERAL
            : Verdict.INVALID_SOPHISTICATED;
    return row(account, video, InteractionKind.LIKE, time, verdict, reason.bit());
  }

  /** A group in which every account likes every video, an account a minute, a video an hour. */
  Sample group(String name, int accounts, int videosOfGroup) {
    int first = table.size();
    for (int video = 0; video < videosOfGroup; video++) {
      for (int account = 0; account < accounts; account++) {
        long time = START + (60L * video + account) * MINUTE;
        invalid(
            name + "-member-" + account,
            name + "-work-" + video,
            time,
            Reason.LOCKSTEP_SYNCHRONOUS);
      }
    }
    return groupOf(first, table.size());
  }

  /** Makes rows {@code [from, to)} a group. */
  Sample groupOf(int from, int to) {
    InteractionTable rows = table.build();
    TreeSet<Integer> accounts = new TreeSet<>();
    TreeSet<Integer> works = new TreeSet<>();
    long start = Long.MAX_VALUE;
    long end = Long.MIN_VALUE;
    int[] members = new int[to - from];
    for (int row = from; row < to; row++) {
      accounts.add(rows.account(row));
      works.add(rows.video(row));
      start = Math.min(start, rows.time(row));
      end = Math.max(end, rows.time(row));
      members[row - from] = row;
    }
    groups.add(
        new LockstepGroup(
            ints(accounts),
            ints(works),
            members,
            new Period(start, end),
            new LockstepGroup.Significance(1.5, 700, 1e-9, 1e-9),
            true));
    return this;
  }

  Sample groupAgain(int times) {
    groups.addAll(Collections.nCopies(times, groups.getLast()));
    return this;
  }

  /** Scores for creators; their ids become accounts. */
  Sample creator(String id, int likes, double share) {
    creators = new ArrayList<>(creators);
    creators.add(score(table.accounts().intern(id), likes, share));
    return this;
  }

  AuditResult result() {
    InteractionTable rows = table.build();
    int size = rows.size();
    float[] probability = new float[size];
    byte[] verdict = new byte[size];
    int[] reasonBits = new int[size];
    int[] group = new int[size];
    Arrays.fill(group, InteractionTable.ABSENT);
    for (int row = 0; row < size; row++) {
      probability[row] = probabilities.get(row);
      verdict[row] = verdicts.get(row);
      reasonBits[row] = reasons.get(row);
    }
    for (int g = groups.size() - 1; g >= 0; g--) {
      for (int row : groups.get(g).rows()) {
        group[row] = g;
      }
    }
    VerdictTable table = new VerdictTable(probability, verdict, reasonBits, group);
    return new AuditResult(
        new AuditInput(rows, AccountTable.none(), VideoTable.none()),
        table,
        accounts(rows, table),
        groups,
        scores(rows, table),
        List.of(
            new DetectorRun("lockstep", "", groups.size()),
            new DetectorRun("screening.registration", "no accounts file", 0)),
        Map.of("probability.suspect", 0.5, "probability.invalid", 0.9));
  }

  private static List<AccountVerdict> accounts(InteractionTable rows, VerdictTable verdicts) {
    int size = rows.accounts().size();
    int[] all = new int[size];
    int[] invalid = new int[size];
    int[] bits = new int[size];
    for (int row = 0; row < rows.size(); row++) {
      all[rows.account(row)]++;
      invalid[rows.account(row)] += verdicts.verdict(row).invalid() ? 1 : 0;
      bits[rows.account(row)] |= verdicts.reasons(row);
    }
    List<AccountVerdict> accounts = new ArrayList<>();
    for (int account = 0; account < size; account++) {
      if (all[account] > 0) {
        boolean mostly = 2 * invalid[account] > all[account];
        accounts.add(
            new AccountVerdict(
                account,
                all[account],
                invalid[account],
                mostly ? 0.9 : 0.1,
                mostly ? Verdict.INVALID_SOPHISTICATED : Verdict.VALID,
                bits[account],
                new int[0]));
      }
    }
    return accounts;
  }

  private AuditResult.Scores scores(InteractionTable rows, VerdictTable verdicts) {
    int[] likes = new int[rows.videos().size()];
    double[] valid = new double[likes.length];
    for (int row = 0; row < rows.size(); row++) {
      if (rows.kind(row) == InteractionKind.LIKE) {
        likes[rows.video(row)]++;
        valid[rows.video(row)] += 1 - verdicts.probability(row);
      }
    }
    List<AuthenticityScore> scores = new ArrayList<>();
    for (int video = 0; video < likes.length; video++) {
      if (likes[video] > 0) {
        scores.add(score(video, likes[video], valid[video] / likes[video]));
      }
    }
    int all = Arrays.stream(likes).sum();
    double share = all == 0 ? 0 : Arrays.stream(valid).sum() / all;
    return new AuditResult.Scores(score(0, all, share), scores, creators);
  }

  static AuthenticityScore score(int subject, int likes, double share) {
    if (likes == 0) {
      return new AuthenticityScore(subject, 0, new Interval(0, 0, 0), new Interval(0, 0, 1));
    }
    double half = Math.min(0.5, 1 / Math.sqrt(likes));
    Interval interval = new Interval(Math.max(0, share - half), share, Math.min(1, share + half));
    Interval count = new Interval(interval.low() * likes, share * likes, interval.high() * likes);
    return new AuthenticityScore(subject, likes, count, interval);
  }

  private static int[] ints(Collection<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
