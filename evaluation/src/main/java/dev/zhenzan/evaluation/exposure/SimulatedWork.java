package dev.zhenzan.evaluation.exposure;

import dev.zhenzan.evaluation.chance.Chance;

/**
 * A work of a simulated world.
 *
 * @param work dense int
 * @param kind of the work
 * @param interest centre around which its topic lies, 0 to 7
 * @param quality added to the log odds of a long view
 * @param topic a point
 */
record SimulatedWork(int work, WorkKind kind, int interest, double quality, Point topic) {
  private static final double QUALITY_SPREAD = 0.6;
  private static final double COLD_QUALITY = 0.2;
  private static final double UNWANTED_QUALITY = -3.5;

  /** How much more a cold work is of its interest. */
  private static final double NICHE = 1.6;

  static SimulatedWork draw(int work, WorkKind kind, Chance chance) {
    int interest = chance.below(Point.CENTRES);
    double spread = QUALITY_SPREAD * chance.normal();
    Point topic = Point.around(interest, chance);
    return switch (kind) {
      case ORDINARY -> new SimulatedWork(work, kind, interest, spread, topic);
      case COLD ->
          new SimulatedWork(
              work, kind, interest, COLD_QUALITY, Point.centre(interest).times(NICHE));
      case UNWANTED -> new SimulatedWork(work, kind, interest, UNWANTED_QUALITY, topic.times(0));
    };
  }

  /** The text of the work's id. */
  String id() {
    return ExposureWorld.workId(work);
  }
}
