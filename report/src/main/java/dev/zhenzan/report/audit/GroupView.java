package dev.zhenzan.report.audit;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Who of a group liked what when, cut to what a picture holds: accounts and videos in the order of
 * their first meeting, and of many every so manieth.
 */
public final class GroupView {
  static final int MAX_ACCOUNTS = 60;
  static final int MAX_VIDEOS = 40;

  private final LockstepGroup group;
  private final InteractionTable table;
  private final int[] accountOf;
  private final Csr byVideo;
  private final int[] columnOf;
  private final int[] columns;
  private final int[] videos;

  private GroupView(InteractionTable table, LockstepGroup group) {
    this.table = table;
    this.group = group;
    int[] rows = group.rows();
    this.accountOf = new int[rows.length];
    int[] videoOf = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      accountOf[i] = Arrays.binarySearch(group.accounts(), table.account(rows[i]));
      int video = Arrays.binarySearch(group.videos(), table.video(rows[i]));
      videoOf[i] = accountOf[i] < 0 || video < 0 ? -1 : video;
    }
    this.byVideo = Csr.groupBy(videoOf, group.videos().length);
    this.columns = sample(inOrder(accountOf, group.accounts().length), MAX_ACCOUNTS);
    this.videos = sample(inOrder(videoOf, group.videos().length), MAX_VIDEOS);
    this.columnOf = new int[group.accounts().length];
    Arrays.fill(columnOf, -1);
    for (int column = 0; column < columns.length; column++) {
      columnOf[columns[column]] = column;
    }
  }

  /** The view of a group by its index. */
  public static GroupView of(AuditResult result, int group) {
    return new GroupView(result.input().interactions(), result.groups().get(group));
  }

  /** Accounts in the picture. */
  int columns() {
    return columns.length;
  }

  /** Videos in the picture. */
  int lines() {
    return videos.length;
  }

  /** Whether the picture leaves accounts or videos out. */
  boolean sampled() {
    return columns.length < group.accounts().length || videos.length < group.videos().length;
  }

  /** Dense int of the video on a line. */
  int video(int line) {
    return group.videos()[videos[line]];
  }

  /** How many members met on the video of a line. */
  int membersOn(int line) {
    return accounts(videos[line]).length;
  }

  /** The most members that met on any video shown. */
  int mostMembers() {
    return IntStream.range(0, lines()).map(this::membersOn).max().orElse(0);
  }

  /** A dot's meaning: which column, and how far into the group's window, 0 to 1. */
  interface Dots {
    void dot(int column, double when);
  }

  /** Hands out the dots of a line. */
  void dots(int line, Dots dots) {
    Period window = group.window();
    double length = Math.max(1, window.to() - window.from());
    for (int i = byVideo.start(videos[line]); i < byVideo.end(videos[line]); i++) {
      int column = columnOf[accountOf[byVideo.element(i)]];
      if (column >= 0) {
        long time = table.time(group.rows()[byVideo.element(i)]);
        dots.dot(column, Math.clamp((time - window.from()) / length, 0, 1));
      }
    }
  }

  /**
   * The time in which half of the members that met on a video did so, median over the videos,
   * micros.
   */
  public long halfMetWithin() {
    long[] within = new long[group.videos().length];
    for (int video = 0; video < within.length; video++) {
      within[video] = shortestHalf(times(video));
    }
    Arrays.sort(within);
    return within.length == 0 ? 0 : within[within.length / 2];
  }

  /** The key of the words on how members met; they take {@link #halfMetWithin} as a duration. */
  public String how() {
    return GroupsSection.how(group.synchronous(), halfMetWithin());
  }

  private static long shortestHalf(long[] times) {
    Arrays.sort(times);
    int half = (times.length + 1) / 2;
    long shortest = Long.MAX_VALUE;
    for (int last = half - 1; last >= 0 && last < times.length; last++) {
      shortest = Math.min(shortest, times[last] - times[last - half + 1]);
    }
    return shortest == Long.MAX_VALUE ? 0 : shortest;
  }

  private long[] times(int video) {
    long[] times = new long[byVideo.length(video)];
    for (int i = 0; i < times.length; i++) {
      times[i] = table.time(group.rows()[byVideo.element(byVideo.start(video) + i)]);
    }
    return times;
  }

  private int[] accounts(int video) {
    int[] accounts = new int[byVideo.length(video)];
    for (int i = 0; i < accounts.length; i++) {
      accounts[i] = accountOf[byVideo.element(byVideo.start(video) + i)];
    }
    return Arrays.stream(accounts).distinct().toArray();
  }

  /** Places 0 to {@code size - 1} by the first time of their rows. */
  private int[] inOrder(int[] placeOf, int size) {
    long[] first = new long[size];
    Arrays.fill(first, Long.MAX_VALUE);
    for (int i = 0; i < placeOf.length; i++) {
      if (placeOf[i] >= 0) {
        first[placeOf[i]] = Math.min(first[placeOf[i]], table.time(group.rows()[i]));
      }
    }
    return IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparingLong(place -> first[place]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int[] sample(int[] places, int most) {
    int size = Math.min(places.length, most);
    int[] sample = new int[size];
    for (int i = 0; i < size; i++) {
      sample[i] = places[(int) ((long) i * places.length / size)];
    }
    return sample;
  }
}
