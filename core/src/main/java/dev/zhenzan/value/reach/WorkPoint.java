package dev.zhenzan.value.reach;

import dev.zhenzan.value.fact.CreatorFacts;
import dev.zhenzan.value.fact.ReachSource;
import dev.zhenzan.value.fact.Weighing;
import dev.zhenzan.value.fact.WorkFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * A work as the model sees it.
 *
 * @param log natural logarithm of one more than its reach, over its completeness
 * @param variance of the logarithm, for what is not known of this work
 * @param days when it was published, days since 1970; NaN where unknown
 */
record WorkPoint(double log, double variance, double days) {
  private static final double DAY = 86_400e6;

  /** Works of which the log holds less count only where a creator has no others. */
  private static final double LEAST_COMPLETE = 0.25;

  /** Standard deviation of a completed work's logarithm, by the logarithm that was completed. */
  private static final double COMPLETION_ERROR = 0.3;

  /** The works of a creator that say something of the next. */
  static List<WorkPoint> of(CreatorFacts facts, ReachSource source, Weighing weighing) {
    List<WorkFacts> known =
        facts.works().stream().filter(work -> work.completeness() >= LEAST_COMPLETE).toList();
    List<WorkPoint> points = new ArrayList<>();
    for (WorkFacts work : known.isEmpty() ? facts.works() : known) {
      points.add(of(work, source, weighing));
    }
    return points;
  }

  static WorkPoint of(WorkFacts work, ReachSource source, Weighing weighing) {
    double reached = work.counts(weighing).reached(source) + 1;
    double label =
        switch (weighing) {
          case VALID -> work.doubt() / reached;
          case COUNTED -> 0;
        };
    double completed = COMPLETION_ERROR * Math.log(work.completeness());
    double days =
        work.publishedAt().isPresent() ? work.publishedAt().getAsLong() / DAY : Double.NaN;
    return new WorkPoint(
        Math.log(reached / work.completeness()), label * label + completed * completed, days);
  }
}
