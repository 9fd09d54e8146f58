package dev.zhenzan.audience.retrieval;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which work was shown to which account, in order of time.
 *
 * <p>An exposure takes 24 bytes, an account and a work 4. Not thread-safe while exposures are
 * appended; safe for readers afterwards.
 */
public final class ExposureLog {
  private static final int NONE = -1;

  private int[] account = new int[16];
  private int[] work = new int[16];
  private long[] time = new long[16];
  private int[] previous = new int[16];
  private int[] previousOfWork = new int[16];
  private int[] last = new int[0];
  private int[] lastOfWork = new int[0];
  private int size;

  /** Nothing was shown. */
  public ExposureLog() {}

  /**
   * Adds an exposure.
   *
   * @param shown micros, not before the last one
   */
  public void append(int toAccount, int ofWork, long shown) {
    if (size > 0 && shown < time[size - 1]) {
      throw new IllegalArgumentException("exposures come by time: " + shown);
    }
    reserve();
    last = reaching(last, toAccount);
    lastOfWork = reaching(lastOfWork, ofWork);
    account[size] = toAccount;
    work[size] = ofWork;
    time[size] = shown;
    previous[size] = last[toAccount];
    previousOfWork[size] = lastOfWork[ofWork];
    lastOfWork[ofWork] = size;
    last[toAccount] = size++;
  }

  /** How many exposures there are. */
  public int size() {
    return size;
  }

  /** The accounts to which a work was shown up to a time. */
  public BitSet shown(int ofWork, long until) {
    BitSet accounts = new BitSet();
    for (int row = at(lastOfWork, ofWork); row != NONE; row = previousOfWork[row]) {
      if (time[row] <= until) {
        accounts.set(account[row]);
      }
    }
    return accounts;
  }

  /** The works that were shown to an account up to a time. */
  public BitSet shownTo(int toAccount, long until) {
    BitSet works = new BitSet();
    for (int row = at(last, toAccount); row != NONE; row = previous[row]) {
      if (time[row] <= until) {
        works.set(work[row]);
      }
    }
    return works;
  }

  /** The accounts to which as much was shown as a cap allows; linear in its window's exposures. */
  public BitSet capped(FrequencyCap cap, long at) {
    int[] counts = new int[last.length];
    BitSet capped = new BitSet();
    for (int row = firstAfter(cap.opens(at)); row < size && time[row] <= at; row++) {
      if (++counts[account[row]] == cap.exposures()) {
        capped.set(account[row]);
      }
    }
    return capped;
  }

  /** Whether as much was shown to an account as a cap allows. */
  public boolean capped(int toAccount, FrequencyCap cap, long at) {
    int count = 0;
    for (int row = at(last, toAccount); row != NONE; row = previous[row]) {
      count += time[row] > cap.opens(at) && time[row] <= at ? 1 : 0;
    }
    return count >= cap.exposures();
  }

  private int firstAfter(long opens) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (time[middle] <= opens) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int at(int[] lasts, int id) {
    return id < lasts.length ? lasts[id] : NONE;
  }

  private static int[] reaching(int[] lasts, int id) {
    if (id < lasts.length) {
      return lasts;
    }
    int[] longer = Arrays.copyOf(lasts, Math.max(id + 1, lasts.length + (lasts.length >> 1)));
    Arrays.fill(longer, lasts.length, longer.length, NONE);
    return longer;
  }

  private void reserve() {
    if (size == time.length) {
      int capacity = Math.addExact(size, (size >> 1) + 16);
      account = Arrays.copyOf(account, capacity);
      work = Arrays.copyOf(work, capacity);
      time = Arrays.copyOf(time, capacity);
      previous = Arrays.copyOf(previous, capacity);
      previousOfWork = Arrays.copyOf(previousOfWork, capacity);
    }
  }
}
