package dev.zhenzan.detect.lockstep;

import java.time.Duration;

/** How close in time likes of a video must be to count as a meeting. */
enum Scale {
  HOUR(Duration.ofHours(1).toNanos() / 1_000),
  DAY(Duration.ofDays(1).toNanos() / 1_000),
  WHOLE_LOG(Long.MAX_VALUE);

  private final long micros;

  Scale(long micros) {
    this.micros = micros;
  }

  /** Length of a window, micros. */
  long micros() {
    return micros;
  }

  /** How many scales are wider: 0 for the whole log. */
  int narrowness() {
    return WHOLE_LOG.ordinal() - ordinal();
  }
}
