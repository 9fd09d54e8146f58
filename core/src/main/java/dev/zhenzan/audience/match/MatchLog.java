package dev.zhenzan.audience.match;

import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TrustWeights;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import java.util.Arrays;

/**
 * What a model learns from, in order of time: exposures and what came of them, or, where a source
 * tells of no exposures, positive interactions alone. 21 bytes a row, and 24 for a like that came
 * later than the showing. Immutable once built.
 */
public final class MatchLog {
  /** Label of a row that was watched long; of a log of positives, of each row. */
  public static final int WATCHED = 1;

  /** Label of a row that was liked. */
  public static final int LIKED = 2;

  /** Label of an exposure that chance alone decided on. */
  public static final int RANDOM = 4;

  /** Label of a row that stands for what was not seen, drawn beside positives. */
  static final int DRAWN = 8;

  private final Basis basis;
  private final int size;
  private final int[] account;
  private final int[] video;
  private final long[] time;
  private final float[] trust;
  private final byte[] labels;
  private final Int2LongOpenHashMap likedAt;
  private final Int2LongOpenHashMap unlikedAt;

  private MatchLog(Basis basis, Builder from) {
    this.basis = basis;
    size = from.size;
    account = Arrays.copyOf(from.account, size);
    video = Arrays.copyOf(from.video, size);
    time = Arrays.copyOf(from.time, size);
    trust = Arrays.copyOf(from.trust, size);
    labels = Arrays.copyOf(from.labels, size);
    likedAt = from.likedAt;
    unlikedAt = from.unlikedAt;
  }

  /**
   * What a log of interactions tells to learn from: its exposures, or its positives where it has no
   * view whose dwell is known.
   *
   * @param trust of its rows; those below one half are left out
   * @param ints what its ints of accounts and videos are in the model
   */
  public static MatchLog of(InteractionTable table, TrustWeights trust, Ints ints) {
    return new ExposureJoin(table, trust, ints).log();
  }

  /** What the rows of a log are. */
  public enum Basis {
    /** Each row is an exposure, so that what was shown and not watched is known. */
    EXPOSURES,
    /** Each row is a positive interaction; what was shown is not known. */
    POSITIVES
  }

  /** What the rows are. */
  public Basis basis() {
    return basis;
  }

  /** The number of rows. */
  public int size() {
    return size;
  }

  /** Who: a dense int. */
  public int account(int row) {
    return account[row];
  }

  /** What: a dense int. */
  public int video(int row) {
    return video[row];
  }

  /** When, micros. */
  public long time(int row) {
    return time[row];
  }

  /** Trust weight: 1 less the probability that the row is invalid. */
  public float trust(int row) {
    return trust[row];
  }

  /** Bits of {@link #WATCHED}, {@link #LIKED} and {@link #RANDOM}. */
  public int labels(int row) {
    return labels[row];
  }

  /**
   * The labels as they were known before a time: a like may come, and be taken back, long after the
   * showing.
   *
   * @param end micros, exclusive
   */
  int labelsBefore(int row, long end) {
    boolean ever = (labels[row] & LIKED) != 0 || unlikedAt.containsKey(row);
    boolean came = likedAt.getOrDefault(row, time[row]) < end;
    boolean takenBack = unlikedAt.getOrDefault(row, Long.MAX_VALUE) < end;
    int others = labels[row] & ~LIKED;
    return ever && came && !takenBack ? others | LIKED : others;
  }

  /** One more than the greatest int of an account; 0 where there is no row. */
  public int accounts() {
    return bound(account);
  }

  /** One more than the greatest int of a video; 0 where there is no row. */
  public int videos() {
    return bound(video);
  }

  private static int bound(int[] ints) {
    return Arrays.stream(ints).max().orElse(-1) + 1;
  }

  /** Collects rows, whose times may not fall. Not thread-safe. */
  public static final class Builder {
    private int size;
    private int[] account = {};
    private int[] video = {};
    private long[] time = {};
    private float[] trust = {};
    private byte[] labels = {};
    private final Int2LongOpenHashMap likedAt = new Int2LongOpenHashMap();
    private final Int2LongOpenHashMap unlikedAt = new Int2LongOpenHashMap();

    /**
     * Adds a row.
     *
     * @return its number
     * @throws IllegalArgumentException where it is earlier than the row before
     */
    public int add(int who, int what, long micros, float trusted) {
      if (size > 0 && micros < time[size - 1]) {
        throw new IllegalArgumentException(
            "time must not fall: %d after %d".formatted(micros, time[size - 1]));
      }
      if (size == account.length) {
        grow();
      }
      account[size] = who;
      video[size] = what;
      time[size] = micros;
      trust[size] = trusted;
      return size++;
    }

    /** Adds labels to a row. */
    public void label(int row, int bits) {
      labels[row] |= (byte) bits;
    }

    /** Says when a row was liked, micros. */
    public void like(int row, long micros) {
      label(row, LIKED);
      unlikedAt.remove(row);
      if (micros > time[row]) {
        likedAt.put(row, micros);
      }
    }

    /** Says when the like of a row was taken back, micros. */
    public void unlike(int row, long micros) {
      labels[row] &= ~LIKED;
      unlikedAt.put(row, micros);
    }

    /** The number of rows so far. */
    public int size() {
      return size;
    }

    /** The log of the rows so far. */
    public MatchLog build(Basis basis) {
      return new MatchLog(basis, this);
    }

    private void grow() {
      int capacity = Math.addExact(size, (size >> 1) + 1024);
      account = Arrays.copyOf(account, capacity);
      video = Arrays.copyOf(video, capacity);
      time = Arrays.copyOf(time, capacity);
      trust = Arrays.copyOf(trust, capacity);
      labels = Arrays.copyOf(labels, capacity);
    }
  }
}
