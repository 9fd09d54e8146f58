package dev.zhenzan.detect.lockstep;

import java.time.Duration;
import java.util.Arrays;

/** When a group's members registered, as seen from their first hits. */
final class AgeMeasure {
  private static final double DAY = Duration.ofDays(1).toNanos() / 1e3;

  private final Background background;

  AgeMeasure(Background background) {
    this.background = background;
  }

  GroupFeatures.Ages of(Hits hits) {
    long[] first = firstHits(hits);
    int known = 0;
    double sum = 0;
    double squares = 0;
    for (int member = 0; member < first.length; member++) {
      long registered =
          background.accounts().registeredAt(hits.accounts()[member]).orElse(Long.MAX_VALUE);
      if (registered != Long.MAX_VALUE) {
        double log = Math.log1p(Math.max(0, first[member] - registered) / DAY);
        known++;
        sum += log;
        squares += log * log;
      }
    }
    if (2 * known < first.length) {
      return GroupFeatures.Ages.UNKNOWN;
    }
    double mean = sum / known;
    return new GroupFeatures.Ages(mean, Math.sqrt(Math.max(0, squares / known - mean * mean)));
  }

  /** Each member's first hit, micros. */
  private long[] firstHits(Hits hits) {
    long[] first = new long[hits.accounts().length];
    Arrays.fill(first, Long.MAX_VALUE);
    for (int i = 0; i < hits.size(); i++) {
      int member = hits.member()[i];
      first[member] = Math.min(first[member], background.graph().time(hits.edges()[i]));
    }
    return first;
  }
}
