package dev.zhenzan.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything an audit found.
 *
 * @param input what was audited
 * @param verdicts a verdict for each row of the interactions
 * @param accounts a verdict for each account that has a row, ascending by dense int
 * @param groups the lockstep groups, most suspicious first; a group's index is its place here
 * @param scores authenticity of videos, of creators, and of the whole log
 * @param detectors which detectors ran
 * @param thresholds the operating point and each published threshold, by stable name
 */
public record AuditResult(
    AuditInput input,
    VerdictTable verdicts,
    List<AccountVerdict> accounts,
    List<LockstepGroup> groups,
    Scores scores,
    List<DetectorRun> detectors,
    Map<String, Double> thresholds) {

  public AuditResult {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(verdicts, "verdicts");
    accounts = List.copyOf(accounts);
    groups = List.copyOf(groups);
    Objects.requireNonNull(scores, "scores");
    detectors = List.copyOf(detectors);
  }

  /**
   * Scores at three levels.
   *
   * @param log of all likes of the log; its subject is 0
   * @param videos a score for each video that has a like, ascending by dense int
   * @param creators a score for each known creator whose works have a like, ascending by dense int;
   *     empty where no videos file was given
   */
  public record Scores(
      AuthenticityScore log, List<AuthenticityScore> videos, List<AuthenticityScore> creators) {
    public Scores {
      Objects.requireNonNull(log, "log");
      videos = List.copyOf(videos);
      creators = List.copyOf(creators);
    }
  }

  /** The id that files and reports give to a group: {@code G1} is the most suspicious. */
  public static String groupId(int group) {
    return "G" + (group + 1);
  }
}
