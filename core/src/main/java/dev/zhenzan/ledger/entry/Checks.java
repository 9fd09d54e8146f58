package dev.zhenzan.ledger.entry;

/** What fields of entries must be. */
final class Checks {
  /** The last second of the year 9999. */
  static final long LAST_TIME = 253_402_300_799L;

  /** Shares are in millionths. */
  static final int ONE = 1_000_000;

  private Checks() {}

  static void notNegative(String name, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must not be negative: " + value);
    }
  }

  static void time(long seconds) {
    if (seconds < 0 || seconds > LAST_TIME) {
      throw new IllegalArgumentException("time must be from 1970 to 9999, in seconds: " + seconds);
    }
  }

  static void period(long from, long to) {
    time(from);
    time(to);
    if (to < from) {
      throw new IllegalArgumentException("to must not be before from: " + from + " > " + to);
    }
  }

  static void share(String name, int millionths) {
    if (millionths < 0 || millionths > ONE) {
      throw new IllegalArgumentException(
          name + " must be in millionths, 0 to 1000000: " + millionths);
    }
  }
}
