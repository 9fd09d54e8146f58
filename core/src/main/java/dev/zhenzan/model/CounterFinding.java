package dev.zhenzan.model;

import java.util.Objects;

/**
 * One sign in a work's counters.
 *
 * @param video dense int of the work
 * @param reason the stable code
 * @param period from the snapshot before the sign begins to the one at which it ends
 * @param likes how many likes it concerns, with a 95 % interval
 * @param strength logarithm (nats) of how much likelier the counters are with the sign than
 *     without; not a probability, and not calibrated
 */
public record CounterFinding(
    int video, CounterReason reason, Period period, Interval likes, double strength) {
  public CounterFinding {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(likes, "likes");
  }
}
