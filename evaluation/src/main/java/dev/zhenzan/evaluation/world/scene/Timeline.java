package dev.zhenzan.evaluation.world.scene;

import dev.zhenzan.evaluation.world.settings.Scale;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The stretch of a log, in micros, and its days and hours in China's time. A log starts at a full
 * hour of UTC; its first local day may be cut short.
 *
 * @param start first instant
 * @param end last instant
 */
public record Timeline(long start, long end) {
  public static final long MILLI = 1_000L;
  public static final long SECOND = 1_000 * MILLI;
  public static final long MINUTE = 60 * SECOND;
  public static final long HOUR = 60 * MINUTE;
  public static final long DAY = 24 * HOUR;

  private static final long OFFSET = 8 * HOUR;

  public static Timeline of(Scale scale) {
    long start = ChronoUnit.MICROS.between(Instant.EPOCH, scale.start());
    return new Timeline(start, start + scale.days() * DAY - MILLI);
  }

  /** Whether a time is within the log. */
  public boolean contains(long time) {
    return time >= start && time <= end;
  }

  /** Midnight in China at or before a time. */
  public static long midnight(long time) {
    return time - Math.floorMod(time + OFFSET, DAY);
  }

  /** Whether a time is on a Saturday or Sunday in China; 1970-01-01 was a Thursday. */
  public static boolean weekend(long time) {
    long day = Math.floorMod(Math.floorDiv(time + OFFSET, DAY) + 3, 7);
    return day >= 5;
  }

  /** The later of a time and the log's start. */
  public long from(long time) {
    return Math.max(start, time);
  }

  /** The earlier of a time and the log's end. */
  public long until(long time) {
    return Math.min(end, time);
  }
}
