package dev.zhenzan.exposure.plan;

import java.util.Arrays;

/**
 * Whom matching chose for a work: accounts, each with its chance of a long view and the segment it
 * belongs to. Segments are for works whose scores cannot tell accounts apart yet: value is then
 * learnt by segment. Members stand in the order of their accounts. Immutable.
 */
public final class WorkAudience {
  private final int work;
  private final long key;
  private final double knowledge;
  private final int[] accounts;
  private final float[] watch;
  private final byte[] segments;
  private final int segmentCount;

  private WorkAudience(Builder from) {
    work = from.work;
    key = from.key;
    knowledge = from.knowledge;
    long[] order = from.byAccount();
    accounts = new int[from.size];
    watch = new float[from.size];
    segments = new byte[from.size];
    for (int member = 0; member < from.size; member++) {
      int added = (int) order[member];
      accounts[member] = from.accounts[added];
      watch[member] = from.watch[added];
      segments[member] = from.segments[added];
    }
    segmentCount = from.segmentCount;
    checkDistinct();
  }

  private void checkDistinct() {
    for (int member = 1; member < accounts.length; member++) {
      if (accounts[member] == accounts[member - 1]) {
        throw new IllegalArgumentException(
            "account must be in an audience once: " + accounts[member]);
      }
    }
  }

  /** Dense int of the work. */
  public int work() {
    return work;
  }

  /** Key of the work's id. */
  long key() {
    return key;
  }

  /** As how many exposures of one segment the match's word counts. */
  double knowledge() {
    return knowledge;
  }

  /** How many accounts. */
  public int size() {
    return accounts.length;
  }

  /** Dense int of a member's account. */
  public int account(int member) {
    return accounts[member];
  }

  /** A member's chance of a long view by the match, 0 to 1. */
  public double watch(int member) {
    return watch[member];
  }

  /** The segment of a member. */
  public int segment(int member) {
    return segments[member];
  }

  /** How many segments there are, at least 1. */
  public int segments() {
    return segmentCount;
  }

  /** The member that an account is; negative where it is none. */
  int member(int account) {
    return Arrays.binarySearch(accounts, account);
  }

  /** The mean chance of a long view, 0 where nobody is in the audience. */
  public double meanWatch() {
    double sum = 0;
    for (float chance : watch) {
      sum += chance;
    }
    return accounts.length == 0 ? 0 : sum / accounts.length;
  }

  /** Collects the members of an audience. Not thread-safe. */
  public static final class Builder {
    /** The most segments of an audience. */
    public static final int MOST_SEGMENTS = 64;

    private static final double LEAST_WATCH = 1e-6;

    private final int work;
    private final long key;
    private final double knowledge;
    private int[] accounts = new int[16];
    private float[] watch = new float[16];
    private byte[] segments = new byte[16];
    private int size;
    private int segmentCount = 1;

    /**
     * An audience without members.
     *
     * @param work dense int
     * @param key of its id, see {@link KeyedDraws#key}
     * @param knowledge as how many exposures the match's word counts, 0.1 to 10,000: few for a work
     *     that the match hardly knows
     */
    public Builder(int work, long key, double knowledge) {
      if (!(knowledge >= 0.1 && knowledge <= 10_000)) {
        throw new IllegalArgumentException("knowledge must be in [0.1, 10000]: " + knowledge);
      }
      this.work = work;
      this.key = key;
      this.knowledge = knowledge;
    }

    /** Adds a member of the only segment. */
    public Builder add(int account, double watch) {
      return add(account, watch, 0);
    }

    /**
     * Adds a member.
     *
     * @param account dense int
     * @param chance of a long view, 0 to 1; held away from both ends by a millionth
     * @param segment 0 to 63
     */
    public Builder add(int account, double chance, int segment) {
      if (account < 0 || !(chance >= 0 && chance <= 1)) {
        throw new IllegalArgumentException(
            "account must not be negative and chance in [0, 1]: " + account + ", " + chance);
      }
      if (segment < 0 || segment >= MOST_SEGMENTS) {
        throw new IllegalArgumentException("segment must be in [0, 63]: " + segment);
      }
      if (size == accounts.length) {
        grow(Math.addExact(size, size));
      }
      accounts[size] = account;
      watch[size] = (float) Math.clamp(chance, LEAST_WATCH, 1 - LEAST_WATCH);
      segments[size] = (byte) segment;
      segmentCount = Math.max(segmentCount, segment + 1);
      size++;
      return this;
    }

    /**
     * The audience of the members so far.
     *
     * @throws IllegalArgumentException if an account was added twice
     */
    public WorkAudience build() {
      return new WorkAudience(this);
    }

    /** The places of members in the order of their accounts, in the lower half of each long. */
    private long[] byAccount() {
      long[] places = new long[size];
      for (int place = 0; place < size; place++) {
        places[place] = (long) accounts[place] << 32 | place;
      }
      Arrays.sort(places);
      return places;
    }

    private void grow(int capacity) {
      accounts = Arrays.copyOf(accounts, capacity);
      watch = Arrays.copyOf(watch, capacity);
      segments = Arrays.copyOf(segments, capacity);
    }
  }
}
