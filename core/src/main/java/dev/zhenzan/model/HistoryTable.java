package dev.zhenzan.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What accounts had watched, liked and watched long before a log begins: ids in order, without
 * times of their own.
 *
 * <p>For each kind a compressed sparse row structure: an entry takes 4 bytes, an account 24. Ints
 * are those of the dictionaries of the {@link InteractionTable} that was read with it. Immutable
 * once built.
 */
public final class HistoryTable {
  private static final HistoryTable NONE = new Builder().build();

  /** What a history is of. */
  public enum Kind {
    WATCHED,
    LIKED,
    WATCHED_LONG
  }

  private final BitSet known;
  private final long[] until;
  private final IntColumn watchedInAll;
  private final Lists[] lists;

  private HistoryTable(Builder from) {
    known = (BitSet) from.known.clone();
    int length = known.length();
    until = Arrays.copyOf(from.until, length);
    watchedInAll = from.watchedInAll.trimmed(length);
    lists = Arrays.stream(from.entries).map(entries -> entries.lists(length)).toArray(Lists[]::new);
  }

  /** No account has a history. */
  public static HistoryTable none() {
    return NONE;
  }

  /** How many accounts have a history, an empty one included. */
  public int size() {
    return known.cardinality();
  }

  /** Whether an account has a history, possibly an empty one. */
  public boolean has(int account) {
    return known.get(account);
  }

  /** When an account's history ends, micros: no entry is later. */
  public OptionalLong until(int account) {
    return !known.get(account) || until[account] == Long.MIN_VALUE
        ? OptionalLong.empty()
        : OptionalLong.of(until[account]);
  }

  /** How many videos an account had watched in all, of which the list may hold the last only. */
  public OptionalInt watchedInAll(int account) {
    int count = watchedInAll.get(account);
    return count == InteractionTable.ABSENT ? OptionalInt.empty() : OptionalInt.of(count);
  }

  /** The lists of a kind. */
  public Lists lists(Kind kind) {
    return lists[kind.ordinal()];
  }

  /** For each account a list of videos, the earliest first; one behind the other in one column. */
  public static final class Lists {
    private final int[] starts;
    private final int[] videos;

    private Lists(int[] starts, int[] videos) {
      this.starts = starts;
      this.videos = videos;
    }

    /** Entries of all accounts. */
    public int entries() {
      return videos.length;
    }

    /** Where an account's entries begin. */
    public int from(int account) {
      return starts[Math.min(account, starts.length - 1)];
    }

    /** Where they end, exclusive. */
    public int to(int account) {
      return starts[Math.min(account, starts.length - 2) + 1];
    }

    /** The video of an entry: a dense int. */
    public int video(int entry) {
      return videos[entry];
    }

    /** A copy of an account's videos. */
    public int[] videos(int account) {
      return Arrays.copyOfRange(videos, from(account), to(account));
    }
  }

  /** Entries in the order in which they were added. */
  private static final class Entries {
    private int[] accounts = new int[1 << 8];
    private int[] videos = new int[1 << 8];
    private int size;

    void add(int account, int video) {
      if (size == accounts.length) {
        int capacity = Math.addExact(size, (size >> 1) + 16);
        accounts = Arrays.copyOf(accounts, capacity);
        videos = Arrays.copyOf(videos, capacity);
      }
      accounts[size] = account;
      videos[size++] = video;
    }

    /** A stable counting sort by account. */
    Lists lists(int length) {
      int[] starts = new int[length + 2];
      for (int i = 0; i < size; i++) {
        starts[accounts[i] + 1]++;
      }
      for (int account = 0; account <= length; account++) {
        starts[account + 1] += starts[account];
      }
      int[] next = starts.clone();
      int[] sorted = new int[size];
      for (int i = 0; i < size; i++) {
        sorted[next[accounts[i]]++] = videos[i];
      }
      return new Lists(starts, sorted);
    }
  }

  /** Collects histories. Not thread-safe. */
  public static final class Builder {
    private final BitSet known = new BitSet();
    private final IntColumn watchedInAll = new IntColumn(IntColumn.Width.INT);
    private final Entries[] entries = new Entries[Kind.values().length];
    private long[] until = {};

    public Builder() {
      Arrays.setAll(entries, kind -> new Entries());
    }

    /** Makes an account one that has a history. */
    public Builder add(int account) {
      if (account >= until.length) {
        int before = until.length;
        until = Arrays.copyOf(until, Math.addExact(account, (account >> 1) + 16));
        Arrays.fill(until, before, until.length, Long.MIN_VALUE);
      }
      known.set(account);
      return this;
    }

    /** Adds a video behind those that an account has of a kind. */
    public Builder add(int account, Kind kind, int video) {
      add(account);
      entries[kind.ordinal()].add(account, video);
      return this;
    }

    /** Says when an account's history ends, micros; of two times the later one counts. */
    public Builder until(int account, long micros) {
      add(account);
      until[account] = Math.max(until[account], micros);
      return this;
    }

    /** Says how many videos an account had watched in all; adds to what was said before. */
    public Builder watchedInAll(int account, int count) {
      add(account);
      int before = Math.max(0, watchedInAll.get(account));
      watchedInAll.set(account, (int) Math.min(Integer.MAX_VALUE, (long) before + count));
      return this;
    }

    /** Whether an account has a history already. */
    public boolean has(int account) {
      return known.get(account);
    }

    /** The table of the histories so far. */
    public HistoryTable build() {
      return new HistoryTable(this);
    }
  }
}
