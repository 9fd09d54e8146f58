package dev.zhenzan.evaluation.world.settings;

import java.time.Instant;
import java.util.Objects;

/**
 * How large a world is.
 *
 * @param accounts ordinary accounts, 50 to 10,000,000; groups and waves bring their own on top
 * @param videos 50 to 10,000,000
 * @param days length of the log, 1 to 365
 * @param start first instant of the log
 */
public record Scale(int accounts, int videos, int days, Instant start) {
  public Scale {
    check("accounts", accounts, 50, 10_000_000);
    check("videos", videos, 50, 10_000_000);
    check("days", days, 1, 365);
    Objects.requireNonNull(start, "start");
  }

  private static void check(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must be in [" + least + ", " + most + "]: " + value);
    }
  }

  /** 20,000 accounts and 6,000 videos over 14 days. */
  public static Scale defaults() {
    // Midnight of a Monday in China.
    return new Scale(20_000, 6_000, 14, Instant.parse("2026-03-01T16:00:00Z"));
  }
}
