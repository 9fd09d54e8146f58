package dev.zhenzan.evaluation.lift;

/** A way to follow a trial: an interval for the mean effect that can be looked at at any time. */
interface Watch {
  void add(LiftWorld.Assigned account);

  /** Whether a difference is within the interval now. */
  boolean holds(double difference);

  /** Width of the interval now. */
  double width();
}
