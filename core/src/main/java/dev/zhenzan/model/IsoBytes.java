package dev.zhenzan.model;

/**
 * Writes ISO-8601 times of the years 0 to 9999 into bytes. Dates follow from days by Howard
 * Hinnant's <i>chrono-compatible low-level date algorithms</i> (civil_from_days), which starts the
 * year in March so that the leap day comes last.
 */
final class IsoBytes {
  private static final long MICROS_A_SECOND = 1_000_000;
  private static final long SECONDS_A_DAY = 86_400;

  /** Seconds from 1970 of 0000-01-01T00:00:00 and of 10000-01-01T00:00:00. */
  private static final long FIRST = -62_167_219_200L;

  private static final long AFTER_LAST = 253_402_300_800L;

  private IsoBytes() {}

  /** Whether the local time at an offset is of a year of four digits. */
  static boolean covers(long micros, int offsetSeconds) {
    long local = Math.floorDiv(micros, MICROS_A_SECOND) + offsetSeconds;
    return local >= FIRST && local < AFTER_LAST;
  }

  /** Writes a time that {@link #covers} holds for; answers the position after it. */
  static int write(TimeStyle style, long micros, byte[] target, int at) {
    long second = Math.floorDiv(micros, MICROS_A_SECOND);
    long local = second + style.offsetSeconds();
    long day = Math.floorDiv(local, SECONDS_A_DAY);
    int to = date(day, target, at);
    target[to++] = 'T';
    to = clock((int) (local - day * SECONDS_A_DAY), target, to);
    to = fraction(style.fractionDigits(), micros - second * MICROS_A_SECOND, target, to);
    return offset(style, target, to);
  }

  private static int date(long day, byte[] target, int at) {
    int sinceMarch0 = (int) (day + 719_468);
    int era = Math.floorDiv(sinceMarch0, 146_097);
    int dayOfEra = sinceMarch0 - era * 146_097;
    int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int fromMarch = (5 * dayOfYear + 2) / 153;
    int month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
    int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    int to = Decimal.pair(year / 100, target, at);
    to = Decimal.pair(year % 100, target, to);
    target[to++] = '-';
    to = Decimal.pair(month, target, to);
    target[to++] = '-';
    return Decimal.pair(dayOfYear - (153 * fromMarch + 2) / 5 + 1, target, to);
  }

  private static int clock(int secondOfDay, byte[] target, int at) {
    int to = Decimal.pair(secondOfDay / 3_600, target, at);
    target[to++] = ':';
    to = Decimal.pair(secondOfDay / 60 % 60, target, to);
    target[to++] = ':';
    return Decimal.pair(secondOfDay % 60, target, to);
  }

  private static int fraction(int digits, long microOfSecond, byte[] target, int at) {
    if (digits == 0) {
      return at;
    }
    target[at] = '.';
    Decimal.padded(microOfSecond, 6, target, at + 1);
    return at + 1 + digits;
  }

  private static int offset(TimeStyle style, byte[] target, int at) {
    int offset = style.offsetSeconds();
    if (offset == 0 && style.zulu()) {
      target[at] = 'Z';
      return at + 1;
    }
    int size = Math.abs(offset);
    target[at] = (byte) (offset < 0 ? '-' : '+');
    int to = Decimal.pair(size / 3_600, target, at + 1);
    target[to++] = ':';
    to = Decimal.pair(size / 60 % 60, target, to);
    if (size % 60 == 0) {
      return to;
    }
    target[to++] = ':';
    return Decimal.pair(size % 60, target, to);
  }
}
