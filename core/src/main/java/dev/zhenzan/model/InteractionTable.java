package dev.zhenzan.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Interactions in columns of primitives, in the order of the source.
 *
 * <p>A row takes 18 bytes; each optional column that the source has adds 1 to 4, at most 36 in all.
 * A column that the source lacks takes nothing and answers {@link #ABSENT}. Immutable once built.
 */
public final class InteractionTable {
  /** A value that the source does not give. */
  public static final int ABSENT = -1;

  private final IdDictionary accounts;
  private final IdDictionary videos;
  private final IdDictionary regions;
  private final IdDictionary devices;
  private final IdDictionary exposures;
  private final List<TimeStyle> timeStyles;
  private final int size;
  private final int[] account;
  private final int[] video;
  private final long[] time;
  private final byte[] kind;
  private final byte[] timeStyle;
  private final IntColumn dwell;
  private final IntColumn duration;
  private final IntColumn region;
  private final IntColumn device;
  private final IntColumn exposure;
  private final IntColumn surface;
  private final IntColumn randomExposure;

  private InteractionTable(Builder from) {
    accounts = from.accounts;
    videos = from.videos;
    regions = from.regions;
    devices = from.devices;
    exposures = from.exposures;
    timeStyles = List.copyOf(from.timeStyles);
    size = from.size;
    from.resize(size);
    account = from.account;
    video = from.video;
    time = from.time;
    kind = from.kind;
    timeStyle = from.timeStyle;
    dwell = from.dwell.trimmed(size);
    duration = from.duration.trimmed(size);
    region = from.region.trimmed(size);
    device = from.device.trimmed(size);
    exposure = from.exposure.trimmed(size);
    surface = from.surface.trimmed(size);
    randomExposure = from.randomExposure.trimmed(size);
  }

  /** The number of rows. */
  public int size() {
    return size;
  }

  /** Ids of accounts; it may hold accounts without a row here (creators, accounts files). */
  public IdDictionary accounts() {
    return accounts;
  }

  /** Ids of videos; it may hold videos without a row here. */
  public IdDictionary videos() {
    return videos;
  }

  /** Texts of the regions. */
  public IdDictionary regions() {
    return regions;
  }

  /** Texts of the device classes. */
  public IdDictionary devices() {
    return devices;
  }

  /** Ids of exposures. */
  public IdDictionary exposures() {
    return exposures;
  }

  /** Who acted: a dense int of {@link #accounts()}. */
  public int account(int row) {
    return account[row];
  }

  /** On what: a dense int of {@link #videos()}. */
  public int video(int row) {
    return video[row];
  }

  /** What was done. */
  public InteractionKind kind(int row) {
    return InteractionKind.of(kind[row]);
  }

  /** When, in micros. */
  public long time(int row) {
    return time[row];
  }

  /** The time as the source writes it. */
  public TimeStyle timeStyle(int row) {
    return timeStyles.get(timeStyle[row]);
  }

  /** Every way of writing a time that occurs. */
  public List<TimeStyle> timeStyles() {
    return timeStyles;
  }

  /** Milliseconds watched, or {@link #ABSENT}. */
  public int dwellMillis(int row) {
    return dwell.get(row);
  }

  /** Milliseconds of the video, or {@link #ABSENT}. */
  public int durationMillis(int row) {
    return duration.get(row);
  }

  /** Where in the app. */
  public Surface surface(int row) {
    int code = surface.get(row);
    return code == ABSENT ? Surface.UNKNOWN : Surface.of((byte) code);
  }

  /** Dense int of the region, or {@link #ABSENT}. */
  public int region(int row) {
    return region.get(row);
  }

  /** Dense int of the device class, or {@link #ABSENT}. */
  public int device(int row) {
    return device.get(row);
  }

  /** Dense int of the exposure, or {@link #ABSENT}. */
  public int exposure(int row) {
    return exposure.get(row);
  }

  /** Whether the video was shown by chance, and not chosen for the account. */
  public Answer randomExposure(int row) {
    return Answer.ofFlag(randomExposure.get(row));
  }

  /** Whether any row says whether the video was shown by chance. */
  public boolean hasRandomExposure() {
    return randomExposure.present();
  }

  /** Whether any row has a dwell. */
  public boolean hasDwell() {
    return dwell.present();
  }

  /** The row as a record. */
  public Interaction row(int row) {
    return new Interaction(
        account[row],
        video[row],
        kind(row),
        time[row],
        timeStyle[row],
        new Interaction.Context(
            dwellMillis(row),
            durationMillis(row),
            surface(row),
            region(row),
            device(row),
            exposure(row)));
  }

  /** Bytes that the columns take, ids not counted. */
  public long columnBytes() {
    return 18L * size
        + dwell.bytes()
        + duration.bytes()
        + region.bytes()
        + device.bytes()
        + exposure.bytes()
        + surface.bytes()
        + randomExposure.bytes();
  }

  /** First and last time, in micros; empty where there is no row. */
  public Optional<Period> period() {
    if (size == 0) {
      return Optional.empty();
    }
    long from = Long.MAX_VALUE;
    long to = Long.MIN_VALUE;
    for (long t : time) {
      from = Math.min(from, t);
      to = Math.max(to, t);
    }
    return Optional.of(new Period(from, to));
  }

  /**
   * What the ints of another builder stand for in this one: for each of its ints, ours.
   *
   * @param account of accounts
   * @param video of videos
   * @param region of regions
   * @param device of device classes
   * @param exposure of exposures
   * @param timeStyle of ways of writing a time
   */
  public record Meaning(
      int[] account, int[] video, int[] region, int[] device, int[] exposure, int[] timeStyle) {}

  /** Collects rows. Not thread-safe. */
  public static final class Builder {
    private static final int MAX_TIME_STYLES = Byte.MAX_VALUE;

    /** What all styles beyond those that fit are folded into: it loses no digit of a time. */
    private static final TimeStyle FOLDED = new TimeStyle(TimeStyle.Unit.ISO, 6, 0, true);

    private final IdDictionary accounts = new IdDictionary();
    private final IdDictionary videos = new IdDictionary();
    private final IdDictionary regions = new IdDictionary();
    private final IdDictionary devices = new IdDictionary();
    private final IdDictionary exposures = new IdDictionary();
    private final List<TimeStyle> timeStyles = new ArrayList<>();
    private final IntColumn dwell = new IntColumn(IntColumn.Width.INT);
    private final IntColumn duration = new IntColumn(IntColumn.Width.INT);
    private final IntColumn region = new IntColumn(IntColumn.Width.SHORT);
    private final IntColumn device = new IntColumn(IntColumn.Width.SHORT);
    private final IntColumn exposure = new IntColumn(IntColumn.Width.INT);
    private final IntColumn surface = new IntColumn(IntColumn.Width.BYTE);
    private final IntColumn randomExposure = new IntColumn(IntColumn.Width.BYTE);
    private int[] account = new int[1 << 10];
    private int[] video = new int[1 << 10];
    private long[] time = new long[1 << 10];
    private byte[] kind = new byte[1 << 10];
    private byte[] timeStyle = new byte[1 << 10];
    private int size;

    /** Gives out the ints of accounts. */
    public IdDictionary accounts() {
      return accounts;
    }

    /** Gives out the ints of videos. */
    public IdDictionary videos() {
      return videos;
    }

    /** Gives out the ints of regions. */
    public IdDictionary regions() {
      return regions;
    }

    /** Gives out the ints of device classes. */
    public IdDictionary devices() {
      return devices;
    }

    /** Gives out the ints of exposures. */
    public IdDictionary exposures() {
      return exposures;
    }

    /** Rows so far. */
    public int size() {
      return size;
    }

    /** The index of a way of writing times, given out now if it is new. */
    public int timeStyle(TimeStyle style) {
      int known = timeStyles.indexOf(style);
      if (known >= 0) {
        return known;
      }
      if (timeStyles.size() == MAX_TIME_STYLES) {
        return MAX_TIME_STYLES - 1;
      }
      timeStyles.add(timeStyles.size() == MAX_TIME_STYLES - 1 ? FOLDED : style);
      return timeStyles.size() - 1;
    }

    /** Adds a row whose ids came from this builder's dictionaries. */
    public Builder add(Interaction interaction) {
      Interaction.Context context = interaction.context();
      addPlain(
          interaction.account(),
          interaction.video(),
          interaction.kind(),
          interaction.time(),
          interaction.timeStyle());
      int row = size - 1;
      dwell.set(row, context.dwellMillis());
      duration.set(row, context.durationMillis());
      region.set(row, context.region());
      device.set(row, context.device());
      exposure.set(row, context.exposure());
      surface.set(row, context.surface() == Surface.UNKNOWN ? ABSENT : context.surface().ordinal());
      return this;
    }

    /** Adds a row with nothing beside the columns that every interaction has. */
    public Builder addPlain(
        int accountId, int videoId, InteractionKind what, long micros, int style) {
      if (size == account.length) {
        grow();
      }
      account[size] = accountId;
      video[size] = videoId;
      kind[size] = (byte) what.ordinal();
      time[size] = micros;
      timeStyle[size] = (byte) style;
      size++;
      return this;
    }

    /** Says whether the video of a row that was added was shown by chance. */
    public Builder setRandomExposure(int row, Answer answer) {
      if (row < 0 || row >= size) {
        throw new IllegalArgumentException("row must be in [0, " + size + "): " + row);
      }
      randomExposure.set(row, answer.flag());
      return this;
    }

    /**
     * Adds all rows of another builder, in their order.
     *
     * @param meaning what its ints stand for here
     */
    public Builder addAll(Builder other, Meaning meaning) {
      while (account.length - size < other.size) {
        grow();
      }
      for (int row = 0; row < other.size; row++) {
        account[size + row] = meaning.account[other.account[row]];
        video[size + row] = meaning.video[other.video[row]];
        timeStyle[size + row] = (byte) meaning.timeStyle[other.timeStyle[row]];
      }
      System.arraycopy(other.time, 0, time, size, other.size);
      System.arraycopy(other.kind, 0, kind, size, other.size);
      dwell.append(size, other.dwell, other.size, value -> value);
      duration.append(size, other.duration, other.size, value -> value);
      region.append(size, other.region, other.size, value -> meaning.region[value]);
      device.append(size, other.device, other.size, value -> meaning.device[value]);
      exposure.append(size, other.exposure, other.size, value -> meaning.exposure[value]);
      surface.append(size, other.surface, other.size, value -> value);
      randomExposure.append(size, other.randomExposure, other.size, value -> value);
      size += other.size;
      return this;
    }

    /**
     * Forgets all rows, ids and time styles and keeps the room. No table that was built of them may
     * be used any more.
     */
    public void clear() {
      List.of(accounts, videos, regions, devices, exposures).forEach(IdDictionary::clear);
      List.of(dwell, duration, region, device, exposure, surface, randomExposure)
          .forEach(IntColumn::clear);
      timeStyles.clear();
      size = 0;
    }

    /** Every way of writing a time so far, by index. */
    public List<TimeStyle> timeStyles() {
      return Collections.unmodifiableList(timeStyles);
    }

    /** The table of the rows so far; it shares this builder's dictionaries. */
    public InteractionTable build() {
      if (timeStyles.isEmpty()) {
        timeStyles.add(TimeStyle.EPOCH_MICROS);
      }
      return new InteractionTable(this);
    }

    private void grow() {
      resize(Math.addExact(account.length, (account.length >> 1) + 16));
    }

    private void resize(int capacity) {
      if (capacity == account.length) {
        return;
      }
      account = Arrays.copyOf(account, capacity);
      video = Arrays.copyOf(video, capacity);
      time = Arrays.copyOf(time, capacity);
      kind = Arrays.copyOf(kind, capacity);
      timeStyle = Arrays.copyOf(timeStyle, capacity);
    }
  }
}
