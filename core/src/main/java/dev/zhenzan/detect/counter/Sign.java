package dev.zhenzan.detect.counter;

import dev.zhenzan.model.CounterFinding;
import dev.zhenzan.model.CounterReason;
import dev.zhenzan.model.Interval;
import dev.zhenzan.model.Period;

/**
 * What was seen on a stretch of a work's growth.
 *
 * @param reason the stable code
 * @param period the stretch
 * @param likes that it concerns, 95 % interval
 * @param strength nats, at least 0; what looking at many stretches makes by chance is taken off
 */
record Sign(CounterReason reason, Period period, Interval likes, double strength) {
  private static final double Z = 1.96;

  CounterFinding of(int video) {
    return new CounterFinding(video, reason, period, likes, strength);
  }

  /** The same sign, no stronger than so. */
  Sign atMost(double most) {
    return new Sign(reason, period, likes, Math.min(strength, most));
  }

  /** Likes beyond what views bring, where the rate may be off by its spread. */
  static Interval beyond(double likes, double expected, double spread) {
    double noise = Z * Math.sqrt(expected + 1);
    double estimate = Math.clamp(likes - expected, 0, likes);
    double low = likes - expected * Math.exp(Z * spread) - noise;
    double high = likes - expected * Math.exp(-Z * spread) + noise;
    return new Interval(Math.clamp(low, 0, estimate), estimate, Math.clamp(high, estimate, likes));
  }

  /** An estimate with its standard error, between 0 and all likes of the stretch. */
  static Interval within(double estimate, double error, double likes) {
    double middle = Math.clamp(estimate, 0, likes);
    return new Interval(
        Math.clamp(middle - Z * error, 0, middle),
        middle,
        Math.clamp(middle + Z * error, middle, likes));
  }
}
