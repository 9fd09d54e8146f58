package dev.zhenzan.report.page;

import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TimeStyle;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * The zone that a report tells times in: the source's own, or UTC+8 where the source's times carry
 * none.
 *
 * @param offset the zone
 * @param assumed whether the source does not say it
 */
public record LocalClock(ZoneOffset offset, boolean assumed) {
  /** Micros of an hour. */
  public static final long HOUR = 3_600_000_000L;

  /** Micros of a day. */
  public static final long DAY = 24 * HOUR;

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  /** The zone for the times of a log that has a row. */
  public static LocalClock of(InteractionTable table) {
    TimeStyle first = table.timeStyles().getFirst();
    return first.unit() == TimeStyle.Unit.ISO
        ? new LocalClock(ZoneOffset.ofTotalSeconds(first.offsetSeconds()), false)
        : new LocalClock(CHINA, true);
  }

  /** Micros of the wall clock: what would be UTC's micros if the zone were UTC. */
  public long local(long micros) {
    return micros + offset.getTotalSeconds() * 1_000_000L;
  }

  /** The zone's name, such as {@code UTC+08:00}. */
  public String zone() {
    return offset.getTotalSeconds() == 0 ? "UTC" : "UTC" + offset.getId();
  }

  /** Date, hour and minute. */
  public String minute(long micros) {
    return day(micros) + ' ' + hour(micros);
  }

  /** Date, hour, minute and second. */
  public String second(long micros) {
    return minute(micros) + String.format(Locale.ROOT, ":%02d", at(micros).getSecond());
  }

  /** The date. */
  public String day(long micros) {
    return at(micros).toLocalDate().toString();
  }

  /** Month and day. */
  public String monthDay(long micros) {
    LocalDateTime at = at(micros);
    return String.format(Locale.ROOT, "%02d-%02d", at.getMonthValue(), at.getDayOfMonth());
  }

  /** Hour and minute. */
  public String hour(long micros) {
    LocalDateTime at = at(micros);
    return String.format(Locale.ROOT, "%02d:%02d", at.getHour(), at.getMinute());
  }

  private LocalDateTime at(long micros) {
    return LocalDateTime.ofInstant(TimeStyle.instant(micros), offset);
  }
}
