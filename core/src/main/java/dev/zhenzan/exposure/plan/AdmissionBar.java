package dev.zhenzan.exposure.plan;

import java.util.Arrays;
import java.util.List;

/**
 * How good a match has to be for an exposure, so that a budget is neither spent on whoever comes
 * first nor left over. Set anew each hour: as high as it may be while the offers of the hours
 * before, of which each counts half as much as the next, would still have used up what the hour may
 * spend. Before the first hour: while the audiences hold as many pairs as the whole budget.
 */
final class AdmissionBar {
  private static final int LEVELS = 1024;

  private final double[] usual = new double[LEVELS];
  private final int[] offers = new int[LEVELS];
  private int hours;
  private int bar;

  AdmissionBar(List<WorkAudience> audiences, int budget) {
    double[] pairs = new double[LEVELS];
    for (WorkAudience audience : audiences) {
      for (int member = 0; member < audience.size(); member++) {
        pairs[level(audience.watch(member))]++;
      }
    }
    bar = highest(pairs, budget);
  }

  /** The next hour begins, in which so many exposures may be spent. */
  void next(int wanted) {
    if (hours > 0) {
      for (int level = 0; level < LEVELS; level++) {
        usual[level] = hours == 1 ? offers[level] : (usual[level] + offers[level]) / 2;
      }
      Arrays.fill(offers, 0);
      bar = highest(usual, wanted);
    }
    hours++;
  }

  /** A match is offered that could be shown. */
  void offer(double value) {
    offers[level(value)]++;
  }

  /** Whether a match is good enough. */
  boolean admits(double value) {
    return level(value) >= bar;
  }

  private static int level(double value) {
    return Math.min(LEVELS - 1, (int) (value * LEVELS));
  }

  private static int highest(double[] counts, int wanted) {
    double sum = 0;
    for (int level = LEVELS - 1; level > 0; level--) {
      sum += counts[level];
      if (sum >= wanted) {
        return level;
      }
    }
    return 0;
  }
}
