package dev.zhenzan.vertical;

import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;

/**
 * When a vertical's audience is there, in China's time: by hour of the week, by month and by season
 * of the year. The three are factors of one another.
 */
public final class Seasonality {
  /** The whole of China keeps one time and no summer time. */
  public static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  public static final int HOURS_OF_WEEK = 168;
  private static final int MONTHS = 12;
  private static final long MICROS_PER_HOUR = 3_600_000_000L;

  /**
   * Hours from the Monday before it to Thursday, 1 January 1970, 8:00 in China, which is time 0.
   */
  private static final long EPOCH_HOUR_OF_WEEK = 3 * 24 + 8;

  private final Rhythm hours;
  private final Rhythm months;
  private final List<Season> seasons;

  /**
   * A week and a year of a vertical.
   *
   * @param hours 168 factors from Monday 0 o'clock on
   * @param months 12 factors from January on
   */
  public Seasonality(Rhythm hours, Rhythm months, List<Season> seasons) {
    requireParts("hours", hours, HOURS_OF_WEEK);
    requireParts("months", months, MONTHS);
    this.hours = hours;
    this.months = months;
    this.seasons = List.copyOf(seasons);
  }

  private static void requireParts(String name, Rhythm rhythm, int parts) {
    if (rhythm.factors().size() != parts) {
      throw new IllegalArgumentException(
          name + ": not " + parts + " factors but " + rhythm.factors().size());
    }
  }

  /**
   * Audience of an hour over that of the mean hour.
   *
   * @param hour 0 (Monday 0 o'clock) to 167
   */
  public double hourOfWeek(int hour) {
    return hours.factors().get(hour);
  }

  /** Audience of a month over that of the mean month. */
  public double month(Month month) {
    return months.factors().get(month.getValue() - 1);
  }

  /** The product of the seasons that cover a day; 1 on ordinary days. */
  public double seasonal(MonthDay day) {
    return seasons.stream()
        .filter(season -> season.covers(day))
        .mapToDouble(Season::factor)
        .reduce(1, (one, other) -> one * other);
  }

  /** The hour of the week in China, 0 to 167 from Monday 0 o'clock on, of a time in micros. */
  public static int hourOfWeekAt(long micros) {
    long hour = Math.floorDiv(micros, MICROS_PER_HOUR) + EPOCH_HOUR_OF_WEEK;
    return (int) Math.floorMod(hour, (long) HOURS_OF_WEEK);
  }

  public Rhythm hours() {
    return hours;
  }

  public Rhythm months() {
    return months;
  }

  public List<Season> seasons() {
    return seasons;
  }
}
