package dev.zhenzan.value.live;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A live session that was held.
 *
 * @param creator dense int of an account
 * @param time micros, when it began
 * @param viewers distinct accounts that watched, at least 0
 * @param peakPopularity as the platform shows it, where known
 * @param orders orders in the session, at most {@code viewers} count
 * @param revenueCny CNY that these came to, where known
 */
public record LiveSession(
    int creator,
    long time,
    int viewers,
    OptionalInt peakPopularity,
    int orders,
    OptionalDouble revenueCny) {
  public LiveSession {
    Objects.requireNonNull(peakPopularity, "peakPopularity");
    Objects.requireNonNull(revenueCny, "revenueCny");
    if (viewers < 0 || orders < 0) {
      throw new IllegalArgumentException(
          "viewers and orders must not be negative: " + viewers + ", " + orders);
    }
  }

  /** Orders of which each viewer counts once at most. */
  int converted() {
    return Math.min(orders, viewers);
  }

  /** What popularity is measured by: its peak where known, else the viewers. */
  double popularity() {
    return Math.max(1, peakPopularity.orElse(viewers));
  }
}
