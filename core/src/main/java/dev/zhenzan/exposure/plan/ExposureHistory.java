package dev.zhenzan.exposure.plan;

import java.util.Arrays;

/**
 * When accounts were shown something by plans, as far as caps need it: the hours of the last few
 * exposures of each account. Plans that share a history keep their caps together. Takes 4 bytes an
 * account and exposure remembered. Not thread-safe.
 */
public final class ExposureHistory {
  private static final int NEVER = Integer.MIN_VALUE;

  private final int remembered;
  private final int[] hours;

  /**
   * Nobody was shown anything yet.
   *
   * @param accounts how many, with the dense ints below
   * @param remembered exposures of each account, at least as many as any cap allows
   */
  public ExposureHistory(int accounts, int remembered) {
    if (accounts < 0 || remembered < 1) {
      throw new IllegalArgumentException(
          "accounts must not be negative and remembered at least 1: "
              + accounts
              + ", "
              + remembered);
    }
    this.remembered = remembered;
    this.hours = new int[Math.multiplyExact(accounts, remembered)];
    Arrays.fill(hours, NEVER);
  }

  /** One of the same size in which nobody was shown anything. */
  ExposureHistory empty() {
    return new ExposureHistory(hours.length / remembered, remembered);
  }

  /** Exposures that are remembered of each account. */
  public int remembered() {
    return remembered;
  }

  /** Exposures of an account in a cap's stretch that ends with an hour, as far as remembered. */
  public int shown(int account, long hour, FrequencyCap cap) {
    int from = account * remembered;
    int count = 0;
    while (count < remembered && hours[from + count] > hour - cap.hours()) {
      count++;
    }
    return count;
  }

  /**
   * An account is shown something.
   *
   * @param hour whole hours since 1970-01-01T00Z, none before the account's last
   */
  public void add(int account, long hour) {
    int from = account * remembered;
    if (hour < hours[from]) {
      throw new IllegalArgumentException(
          "hour must not be before the last of its account: " + hour + " < " + hours[from]);
    }
    System.arraycopy(hours, from, hours, from + 1, remembered - 1);
    hours[from] = Math.toIntExact(hour);
  }
}
