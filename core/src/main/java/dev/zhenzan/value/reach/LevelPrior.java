package dev.zhenzan.value.reach;

import dev.zhenzan.vertical.Basis;
import java.util.Objects;

/**
 * What is known of a creator's level before a work of it is looked at.
 *
 * @param mean of the logarithm of reach
 * @param deviation standard deviation between creators, positive
 * @param basis measured where it comes from the log's creators
 * @param peers creators of the log that it comes from, or 0
 */
public record LevelPrior(double mean, double deviation, Basis basis, int peers) {
  public LevelPrior {
    if (!(deviation > 0) || !Double.isFinite(mean)) {
      throw new IllegalArgumentException(
          "deviation must be positive and mean finite: " + deviation + ", " + mean);
    }
    Objects.requireNonNull(basis, "basis");
  }
}
