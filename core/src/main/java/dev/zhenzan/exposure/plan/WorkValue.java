package dev.zhenzan.exposure.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * What a plan has learnt of a work, by segment of its audience. A segment's share of long views has
 * the beta distribution with
 *
 * <pre>  alpha = c m + s,   beta = c (1 - m) + n - s</pre>
 *
 * where m is the mean chance by the match, c the exposures that its word counts for, and s of n
 * exposures were long views. As the accounts shown need not be average ones, what is used of a
 * share is its ratio to the mean chance of the same exposures, (c m + sum of their chances) / (c +
 * n): 1 where the match is right, and so a factor for every account of the segment.
 */
final class WorkValue {
  private final WorkAudience audience;
  private final StopRule rule;
  private final double[] mean;
  private final double[] chances;
  private final int[] judged;
  private final int[] longViews;
  private final List<Stop> stops = new ArrayList<>();
  private final boolean[] stopped;
  private int open;
  private int shown;
  private int explored;

  WorkValue(WorkAudience audience, StopRule rule) {
    this.audience = audience;
    this.rule = rule;
    int segments = audience.segments();
    mean = new double[segments];
    chances = new double[segments];
    judged = new int[segments];
    longViews = new int[segments];
    stopped = new boolean[segments];
    fillMeans();
  }

  private void fillMeans() {
    int[] members = new int[mean.length];
    for (int member = 0; member < audience.size(); member++) {
      mean[audience.segment(member)] += audience.watch(member);
      members[audience.segment(member)]++;
    }
    for (int segment = 0; segment < mean.length; segment++) {
      stopped[segment] = members[segment] == 0;
      open += stopped[segment] ? 0 : 1;
      mean[segment] /= Math.max(1, members[segment]);
    }
  }

  /** The chance of a member's long view, by the match and what was seen since, 0 to 1. */
  double expected(int member) {
    int segment = audience.segment(member);
    double prior = audience.knowledge() * mean[segment];
    double ratio = (prior + longViews[segment]) / (prior + chances[segment]);
    return Math.min(1, ratio * audience.watch(member));
  }

  /** The same with the segment's share drawn from its distribution. */
  double drawn(int member, long key) {
    int segment = audience.segment(member);
    double weight = audience.knowledge();
    double prior = weight * mean[segment];
    double share =
        BetaDraw.of(
            key, prior + longViews[segment], weight - prior + judged[segment] - longViews[segment]);
    double usual = (prior + chances[segment]) / (weight + judged[segment]);
    return Math.min(1, share / usual * audience.watch(member));
  }

  /** Whether the work is shown no longer to a member's segment. */
  boolean isStopped(int member) {
    return stopped[audience.segment(member)];
  }

  /** Whether the work is shown no longer to anybody. */
  boolean isStopped() {
    return open == 0;
  }

  /** The work is shown. */
  void show(Arm arm) {
    shown++;
    explored += arm == Arm.EXPLORATION ? 1 : 0;
  }

  /** The outcome of a genuine exposure. */
  void learn(int member, Watched outcome, long hour) {
    int segment = audience.segment(member);
    judged[segment]++;
    longViews[segment] += outcome == Watched.LONG ? 1 : 0;
    chances[segment] += audience.watch(member);
    if (!stopped[segment]
        && rule.isClear(judged[segment], longViews[segment], audience.segments())) {
      stop(segment, hour);
    }
  }

  private void stop(int segment, long hour) {
    stopped[segment] = true;
    open--;
    stops.add(
        new Stop(
            segment,
            hour,
            judged[segment],
            longViews[segment],
            rule.leastRate(),
            rule.evidence(judged[segment], longViews[segment])));
  }

  WorkReport report() {
    int allJudged = 0;
    int allLong = 0;
    for (int segment = 0; segment < judged.length; segment++) {
      allJudged += judged[segment];
      allLong += longViews[segment];
    }
    return new WorkReport(
        audience.work(),
        new WorkReport.Exposures(shown, explored, allJudged),
        allLong,
        rule.upperBound(allJudged, allLong),
        isStopped(),
        stops);
  }
}
