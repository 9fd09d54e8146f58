package dev.zhenzan.files.source;

import org.jspecify.annotations.Nullable;

/**
 * Reads {@code 2026-05-01T20:15:30.123+08:00} off bytes: a date, {@code T} or a space, hours and
 * minutes, optionally seconds and a fraction, and an offset ({@code Z}, {@code +08:00}, {@code
 * +0800}, {@code +08}). ISO-8601-1:2019 section 5.4 in its extended form, with the space that RFC
 * 3339 section 5.6 allows. Digits behind the microseconds are cut off. Not thread-safe.
 */
final class IsoTime {
  static final String NO_OFFSET =
      "the time has no offset from UTC; write one, as in 2026-05-01T20:15:30+08:00";

  private static final String NO_TIME =
      "is no time: neither ISO-8601 with offset, as 2026-05-01T20:15:30+08:00, nor an epoch number";

  private static final int MAX_OFFSET_SECONDS = 18 * 3600;
  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private byte[] bytes = {};
  private int at;
  private int end;
  private boolean broken;
  private long micros;
  private int fractionDigits;
  private int offsetSeconds;
  private boolean zulu;

  /** Reads {@code bytes[from, to)}; answers what is wrong with it, or null. */
  @Nullable String read(byte[] holder, int from, int to) {
    bytes = holder;
    at = from;
    end = to;
    broken = false;
    long day = date();
    expectSeparator();
    long second = clock();
    long fraction = fraction();
    if (!broken && at == end) {
      return NO_OFFSET;
    }
    offset();
    if (broken || at != end) {
      return NO_TIME;
    }
    micros = (day * 86_400 + second - offsetSeconds) * 1_000_000 + fraction;
    return null;
  }

  /** The time last read, in micros. */
  long micros() {
    return micros;
  }

  /** Digits of its fraction of a second, 0 to 6. */
  int fractionDigits() {
    return fractionDigits;
  }

  int offsetSeconds() {
    return offsetSeconds;
  }

  /** Whether its offset stands there as Z. */
  boolean zulu() {
    return zulu;
  }

  private long date() {
    int year = digits(4);
    expect('-');
    int month = digits(2);
    expect('-');
    int day = digits(2);
    if (broken || month < 1 || month > 12 || day < 1 || day > days(year, month)) {
      broken = true;
      return 0;
    }
    return epochDay(year, month, day);
  }

  private long clock() {
    int hour = digits(2);
    expect(':');
    int minute = digits(2);
    int second = 0;
    if (at < end && bytes[at] == ':') {
      at++;
      second = digits(2);
    }
    broken |= hour > 23 || minute > 59 || second > 59;
    return hour * 3600L + minute * 60L + second;
  }

  private long fraction() {
    fractionDigits = 0;
    if (at == end || (bytes[at] != '.' && bytes[at] != ',')) {
      return 0;
    }
    int first = ++at;
    long fraction = 0;
    for (; at < end && isDigit(bytes[at]); at++) {
      fraction = at - first < 6 ? 10 * fraction + bytes[at] - '0' : fraction;
    }
    broken |= at == first;
    fractionDigits = Math.min(at - first, 6);
    for (int i = fractionDigits; i < 6; i++) {
      fraction *= 10;
    }
    return fraction;
  }

  private void offset() {
    int sign = at < end ? bytes[at++] : 0;
    zulu = sign == 'Z' || sign == 'z';
    offsetSeconds = 0;
    if (zulu) {
      return;
    }
    broken |= sign != '+' && sign != '-';
    int hours = digits(2);
    int minutes = sexagesimal();
    int seconds = sexagesimal();
    offsetSeconds = (hours * 60 + minutes) * 60 + seconds;
    broken |= offsetSeconds > MAX_OFFSET_SECONDS;
    offsetSeconds = sign == '-' ? -offsetSeconds : offsetSeconds;
  }

  /** Two digits from 00 to 59, with or without a colon before; 0 where the text ends. */
  private int sexagesimal() {
    if (at == end) {
      return 0;
    }
    if (bytes[at] == ':') {
      at++;
    }
    int value = digits(2);
    broken |= value > 59;
    return value;
  }

  private void expectSeparator() {
    if (at < end && (bytes[at] == 'T' || bytes[at] == 't' || bytes[at] == ' ')) {
      at++;
    } else {
      broken = true;
    }
  }

  private void expect(char wanted) {
    if (at < end && bytes[at] == wanted) {
      at++;
    } else {
      broken = true;
    }
  }

  private int digits(int count) {
    int value = 0;
    for (int i = 0; i < count; i++, at++) {
      if (at >= end || !isDigit(bytes[at])) {
        broken = true;
        return 0;
      }
      value = 10 * value + bytes[at] - '0';
    }
    return value;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static int days(int year, int month) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : DAYS[month - 1];
  }

  /** Days since 1970-01-01 of the proleptic Gregorian calendar, years beginning in March. */
  private static long epochDay(int year, int month, int day) {
    long y = month <= 2 ? year - 1L : year;
    long era = Math.floorDiv(y, 400L);
    long yearOfEra = y - era * 400;
    long dayOfYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097 + dayOfEra - 719_468;
  }
}
