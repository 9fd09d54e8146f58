package dev.zhenzan.diagnosis.topic;

import dev.zhenzan.model.Interval;

/**
 * What a topic does to a work's outcome, beside other works of the same creators.
 *
 * @param tag dense int
 * @param scope whose works were compared
 * @param with works of the topic
 * @param without other works of the same creators
 * @param lift factor of the outcome, shrunk to 1, with its 95 % interval
 * @param p chance of such a difference, or a larger one, where topics do nothing
 * @param q false discovery rate at which the topic would just be named
 */
public record TopicLift(
    int tag, Scope scope, int with, int without, Interval lift, double p, double q) {
  /** The rate of false discoveries that is promised. */
  public static final double PROMISED = 0.1;

  /** Whose works are compared. */
  public enum Scope {
    /** The creator's own. */
    OWN,
    /** All of the vertical. */
    VERTICAL
  }

  /** Whether the topic is named: at the promised rate of false discoveries. */
  public boolean isSignificant() {
    return q <= PROMISED;
  }
}
