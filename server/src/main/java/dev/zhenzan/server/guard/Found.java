package dev.zhenzan.server.guard;

import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the guard found in the interactions of a window.
 *
 * @param at when
 * @param works those with the most likes that are not genuine, at most 20, the worst first
 */
public record Found(Instant at, List<Work> works) {
  private static final int MOST = 20;
  private static final int REASONS = 3;

  /**
   * A work of which at least one like is not genuine, by expectation.
   *
   * @param likes in the window
   * @param notGenuine how many of them are not genuine, by expectation
   * @param authenticity share of genuine likes to expect from its audience, 0 to 1
   * @param reasons codes of what the guard goes by, the most frequent first
   */
  public record Work(
      String videoId, int likes, double notGenuine, double authenticity, List<String> reasons) {}

  static Found of(AuditResult result, Instant at) {
    List<AuthenticityScore> worst =
        result.scores().videos().stream()
            .filter(score -> notGenuine(score) >= 1)
            .sorted(Comparator.comparingDouble(score -> -notGenuine(score)))
            .limit(MOST)
            .toList();
    Map<Integer, int[]> reasons = reasons(result, worst);
    return new Found(at, worst.stream().map(score -> work(result, score, reasons)).toList());
  }

  private static double notGenuine(AuthenticityScore score) {
    return score.likes() - score.validLikes().estimate();
  }

  private static Work work(
      AuditResult result, AuthenticityScore score, Map<Integer, int[]> reasons) {
    int[] counts = reasons.get(score.subject());
    return new Work(
        result.input().interactions().videos().text(score.subject()),
        score.likes(),
        notGenuine(score),
        score.authenticity().estimate(),
        counts == null ? List.of() : mostFrequent(counts));
  }

  /** By video, how many of its interactions that are not valid give which reason. */
  private static Map<Integer, int[]> reasons(AuditResult result, List<AuthenticityScore> of) {
    Map<Integer, int[]> counts = new HashMap<>();
    of.forEach(score -> counts.put(score.subject(), new int[Reason.values().length]));
    for (int row = 0; row < result.verdicts().size(); row++) {
      int[] found = counts.get(result.input().interactions().video(row));
      if (found != null && result.verdicts().verdict(row) != Verdict.VALID) {
        Reason.of(result.verdicts().reasons(row)).forEach(reason -> found[reason.ordinal()]++);
      }
    }
    return counts;
  }

  private static List<String> mostFrequent(int[] counts) {
    List<Integer> given =
        new ArrayList<>(
            IntStream.range(0, counts.length).filter(i -> counts[i] > 0).boxed().toList());
    given.sort(Comparator.comparingInt(i -> -counts[i]));
    return given.stream().limit(REASONS).map(i -> Reason.values()[i].code()).toList();
  }
}
