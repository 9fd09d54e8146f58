package dev.zhenzan.report.audit;

import dev.zhenzan.model.DetectorRun;
import dev.zhenzan.model.Reason;
import java.util.List;
import java.util.Locale;

/** Which check gives a reason, and whether it ran. */
public final class Checks {
  private Checks() {}

  /** Whether a check that gives the reason ran: what was not looked for is not absent. */
  public static boolean looked(Reason reason, List<DetectorRun> runs) {
    return runs.stream().anyMatch(run -> run.ran() && run.detector().equals(of(reason)));
  }

  /** The stable name of the check that gives a reason. */
  public static String of(Reason reason) {
    return switch (reason) {
      case DUPLICATE_ROW -> "screening.duplicates";
      case IMPOSSIBLE_RATE -> "screening.rate";
      case BEFORE_PUBLICATION -> "screening.publication";
      case BEFORE_REGISTRATION -> "screening.registration";
      case LOCKSTEP_SYNCHRONOUS,
          LOCKSTEP_COMMON_TARGETS,
          ACCOUNT_MOSTLY_INVALID,
          UNUSUAL_SURROUNDINGS ->
          "lockstep";
      case BURST_COMPOSITION -> "burst";
      case REGULAR_INTERVALS -> "behavior.intervals";
      case NO_DAILY_RHYTHM -> "behavior.rhythm";
      case LIKE_WITHOUT_WATCHING -> "behavior.watching";
    };
  }

  /** The key of a reason for not running: its words joined by underscores. */
  public static String skipKey(String skipped) {
    return "skip." + skipped.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }
}
