package dev.zhenzan.files.output;

import dev.zhenzan.model.Account;
import dev.zhenzan.model.AccountTable;
import dev.zhenzan.model.AccountVerdict;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.model.DetectorRun;
import dev.zhenzan.model.Interaction;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Interval;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.Period;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Surface;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.model.VerdictTable;
import dev.zhenzan.model.Video;
import dev.zhenzan.model.VideoTable;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A result of four rows with ids that are hard to write. */
final class Fixture {
  static final long NOON = 1_772_424_000_000_000L;
  static final TimeStyle CHINA = new TimeStyle(TimeStyle.Unit.ISO, 0, 8 * 3_600, false);
  static final String QUOTED = "a,\"b\"\r\nc";

  private Fixture() {}

  static InteractionTable table() {
    InteractionTable.Builder table = new InteractionTable.Builder();
    int china = table.timeStyle(CHINA);
    int seconds = table.timeStyle(TimeStyle.EPOCH_SECONDS);
    int plain = table.accounts().intern("=1+1");
    int quoted = table.accounts().intern(QUOTED);
    int video = table.videos().intern("作品 1");
    int other = table.videos().intern(" v2");
    table.addPlain(plain, video, InteractionKind.LIKE, NOON, china);
    table.addPlain(quoted, video, InteractionKind.LIKE, NOON + 1_000_000, seconds);
    table.add(new Interaction(quoted, other, InteractionKind.VIEW, NOON, china, context(table)));
    table.addPlain(quoted, video, InteractionKind.LIKE, NOON + 1_000_000, seconds);
    return table.build();
  }

  private static Interaction.Context context(InteractionTable.Builder table) {
    return new Interaction.Context(
        1_500, 9_000, Surface.LIVE, table.regions().intern("浙江"), -1, -1);
  }

  static AuditInput input() {
    InteractionTable table = table();
    AccountTable accounts =
        AccountTable.of(
            List.of(
                new Account(
                    1,
                    OptionalLong.of(NOON - 5),
                    OptionalInt.of(7),
                    OptionalInt.empty(),
                    OptionalInt.empty())));
    VideoTable videos =
        VideoTable.of(
            List.of(
                new Video(
                    0,
                    OptionalInt.of(1),
                    OptionalLong.of(NOON - 1_000_000),
                    "三农",
                    List.of("果园", "带货"),
                    OptionalInt.of(9_000)),
                new Video(
                    1,
                    OptionalInt.empty(),
                    OptionalLong.empty(),
                    "",
                    List.of(),
                    OptionalInt.empty())));
    return new AuditInput(table, accounts, videos);
  }

  static AuditResult result() {
    int both = Reason.DUPLICATE_ROW.bit() | Reason.LOCKSTEP_SYNCHRONOUS.bit();
    int sophisticated = Verdict.INVALID_SOPHISTICATED.ordinal();
    VerdictTable verdicts =
        new VerdictTable(
            new float[] {0.01f, 0.95f, 0.5f, 0.9999f},
            new byte[] {0, (byte) sophisticated, 1, 2},
            new int[] {0, Reason.LOCKSTEP_SYNCHRONOUS.bit(), 0, both},
            new int[] {-1, 0, -1, 1});
    List<AccountVerdict> accounts =
        List.of(
            new AccountVerdict(0, 1, 0, 0.01, Verdict.VALID, 0, new int[0]),
            new AccountVerdict(1, 3, 2, 0.8166, Verdict.SUSPECT, both, new int[] {0, 1}));
    return new AuditResult(
        input(),
        verdicts,
        accounts,
        List.of(group(true, 1e-9), group(false, 0.25)),
        scores(),
        List.of(new DetectorRun("lockstep", "", 2), new DetectorRun("burst", "no views", 0)),
        Map.of("probability.suspect", 0.5, "probability.invalid", 0.9));
  }

  private static LockstepGroup group(boolean synchronous, double pValue) {
    return new LockstepGroup(
        new int[] {0, 1},
        new int[] {0},
        new int[] {0, 1, 3},
        new Period(NOON, NOON + 1_000_000),
        new LockstepGroup.Significance(0.04, 31.5, pValue, 2 * pValue),
        synchronous);
  }

  private static AuditResult.Scores scores() {
    AuthenticityScore video =
        new AuthenticityScore(0, 3, new Interval(0.5, 1.04, 1.5), new Interval(0.1, 1.0 / 3, 0.8));
    AuthenticityScore unknown =
        new AuthenticityScore(1, 1, new Interval(0, 1, 1), new Interval(0.2, 0.99, 1));
    AuthenticityScore creator =
        new AuthenticityScore(1, 3, new Interval(0.5, 1.04, 1.5), new Interval(0.1, 1.0 / 3, 0.8));
    return new AuditResult.Scores(video, List.of(video, unknown), List.of(creator));
  }
}
