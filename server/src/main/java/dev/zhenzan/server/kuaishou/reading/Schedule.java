package dev.zhenzan.server.kuaishou.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How long after a count a work is counted again, by its age. */
final class Schedule {
  /** How soon a new work is found. */
  static final Duration LIST = Duration.ofMinutes(30);

  /** Works due this much later are counted along, so that they stay together on their pages. */
  static final Duration SLACK = Duration.ofMinutes(2);

  private static final Duration LEAST = Duration.ofMinutes(15);
  private static final Duration MOST = Duration.ofHours(12);

  /**
   * The audit of counters takes growth in bins of ten minutes or more and at most 1,000 of a work:
   * about 100 in the first day, in days 2 and 3 and in the rest of the week tell its shape, and
   * eight a day after that still show days and nights.
   */
  private static final List<Step> STEPS =
      List.of(
          new Step(Duration.ofDays(1), LEAST),
          new Step(Duration.ofDays(3), Duration.ofMinutes(30)),
          new Step(Duration.ofDays(7), Duration.ofHours(1)),
          new Step(Duration.ofDays(30), Duration.ofHours(3)));

  private Schedule() {}

  private record Step(Duration below, Duration every) {}

  /** The time of the next count. */
  static Instant next(Instant publishedAt, Instant now) {
    Duration age = Duration.between(publishedAt, now);
    return now.plus(
        STEPS.stream()
            .filter(step -> age.compareTo(step.below()) < 0)
            .map(Step::every)
            .findFirst()
            .orElse(MOST));
  }
}
