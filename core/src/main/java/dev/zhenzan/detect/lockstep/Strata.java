package dev.zhenzan.detect.lockstep;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.time.Duration;

/**
 * The likes of a log by what explains them: within a stratum the null lets any like be any
 * account's.
 *
 * @param of stratum of each edge
 * @param mass likes of each stratum
 */
record Strata(int[] of, int[] mass) {
  private static final long WATCH = Duration.ofHours(6).toNanos() / 1_000;
  private static final long DAY = Duration.ofDays(1).toNanos() / 1_000;

  /**
   * Each quarter of a day of the log, whatever is liked: a night, a morning, an afternoon, an
   * evening. In shorter ones a group that comes within minutes is most of what there is, and its
   * coming at those very minutes would pass for a habit.
   */
  static Strata quartersOfDays(LikeGraph graph) {
    return of(graph, WATCH, new int[graph.videos()]);
  }

  /**
   * Each day and community of interest.
   *
   * @param interests community of each video
   */
  static Strata daysAndInterests(LikeGraph graph, int[] interests) {
    return of(graph, DAY, interests);
  }

  /**
   * Each community of interest, at any time.
   *
   * @param interests community of each video
   */
  static Strata interests(LikeGraph graph, int[] interests) {
    return of(graph, Long.MAX_VALUE, interests);
  }

  private static Strata of(LikeGraph graph, long micros, int[] interests) {
    Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
    int[] of = new int[graph.edges()];
    for (int edge = 0; edge < of.length; edge++) {
      long bin = Math.floorDiv(graph.time(edge), micros);
      long key = (bin << 32) | interests[graph.video(edge)];
      of[edge] = numbers.computeIfAbsent(key, k -> numbers.size());
    }
    int[] mass = new int[numbers.size()];
    for (int stratum : of) {
      mass[stratum]++;
    }
    return new Strata(of, mass);
  }
}
