package dev.zhenzan.detect.burst;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Which likes are of accounts hardly seen elsewhere, and how many of those a day has by chance. */
final class PasserBy {
  private static final int MAX_LIKES = 2;
  private static final double BURST_SHARE = 0.9;
  private static final double MAX_CHANCE = 0.6;
  private static final long DAY = Duration.ofDays(1).toNanos() / 1_000;

  /** Videos of at least this many likes tell how the share varies among videos. */
  private static final int LARGE_VIDEO = 30;

  private final InteractionTable table;
  private final int[] likesOf;
  private final long firstDay;
  private final double[] shareOfDay;
  private final double shareOfAccounts;

  /** By day what a like of another speaks for a burst, and of a passer-by. */
  private final double[] gains;

  private PasserBy(
      InteractionTable table, int[] likesOf, long firstDay, double[] shareOfDay, double usual) {
    this.table = table;
    this.likesOf = likesOf;
    this.firstDay = firstDay;
    this.shareOfAccounts = shareOfAccounts(likesOf);
    double floor = Math.max(shareOfAccounts, usual);
    this.shareOfDay = shareOfDay;
    this.gains = new double[2 * shareOfDay.length];
    for (int day = 0; day < shareOfDay.length; day++) {
      double chance = Math.clamp(Math.max(shareOfDay[day], floor), 0.02, MAX_CHANCE);
      gains[2 * day] = Math.log((1 - BURST_SHARE) / (1 - chance));
      gains[2 * day + 1] = Math.log(BURST_SHARE / chance);
    }
  }

  /**
   * The passers-by among a log's likes.
   *
   * @param byVideo the rows of all likes
   */
  static PasserBy of(InteractionTable table, Csr byVideo, Workers workers) {
    int[] likesOf = new int[table.accounts().size()];
    long firstDay = Long.MAX_VALUE;
    long lastDay = Long.MIN_VALUE;
    // Row by row, not video by video: counts are the same, and memory is read in its order.
    for (int row = 0; row < table.size(); row++) {
      if (table.kind(row) == InteractionKind.LIKE) {
        likesOf[table.account(row)]++;
        firstDay = Math.min(firstDay, day(table, row));
        lastDay = Math.max(lastDay, day(table, row));
      }
    }
    double usual = usualShare(table, byVideo, likesOf, workers);
    int days = lastDay < firstDay ? 0 : (int) (lastDay - firstDay + 1);
    double[] shares = sharesByDay(table, likesOf, firstDay, days);
    return new PasserBy(table, likesOf, firstDay, shares, usual);
  }

  private static long day(InteractionTable table, int row) {
    return Math.floorDiv(table.time(row), DAY);
  }

  private static double shareOfAccounts(int[] likesOf) {
    int few = 0;
    int some = 0;
    for (int likes : likesOf) {
      some += likes > 0 ? 1 : 0;
      few += likes > 0 && likes <= MAX_LIKES ? 1 : 0;
    }
    return some == 0 ? 0 : (double) few / some;
  }

  /** The ninth decile of the share among large videos: what ordinary variety explains. */
  private static double usualShare(
      InteractionTable table, Csr byVideo, int[] likesOf, Workers workers) {
    int[] large =
        IntStream.range(0, byVideo.rows())
            .filter(video -> byVideo.length(video) >= LARGE_VIDEO)
            .toArray();
    double[] shares = new double[large.length];
    Ranges.of(large.length)
        .run(
            workers,
            (from, to) -> {
              for (int i = from; i < to; i++) {
                shares[i] = share(table, byVideo, likesOf, large[i]);
              }
            });
    Arrays.sort(shares);
    return shares.length == 0 ? 0 : shares[shares.length * 9 / 10];
  }

  private static double share(InteractionTable table, Csr byVideo, int[] likesOf, int video) {
    int few = 0;
    for (int i = byVideo.start(video); i < byVideo.end(video); i++) {
      few += likesOf[table.account(byVideo.element(i))] <= MAX_LIKES ? 1 : 0;
    }
    return (double) few / byVideo.length(video);
  }

  private static double[] sharesByDay(
      InteractionTable table, int[] likesOf, long firstDay, int days) {
    int[] few = new int[days];
    int[] all = new int[days];
    for (int row = 0; row < table.size(); row++) {
      if (table.kind(row) == InteractionKind.LIKE) {
        int day = (int) (day(table, row) - firstDay);
        all[day]++;
        few[day] += likesOf[table.account(row)] <= MAX_LIKES ? 1 : 0;
      }
    }
    double[] shares = new double[days];
    for (int day = 0; day < days; day++) {
      shares[day] = all[day] == 0 ? 0 : (double) few[day] / all[day];
    }
    return shares;
  }

  /**
   * Whether so many accounts of the log are passers-by that being one tells nothing: of a log that
   * has just begun, or of one creator's works.
   */
  boolean areMost() {
    return shareOfAccounts > MAX_CHANCE;
  }

  /** Whether a like's account is hardly seen elsewhere. */
  boolean is(int row) {
    return likesOf[table.account(row)] <= MAX_LIKES;
  }

  /** Share of passers-by among the likes of a like's day. */
  double share(int row) {
    return shareOfDay[dayOf(row)];
  }

  /** Nats by which a like speaks for a burst of passers-by, whatever ordinary variety explains. */
  double gain(int row) {
    return gains[2 * dayOf(row) + (is(row) ? 1 : 0)];
  }

  private int dayOf(int row) {
    return (int) (day(table, row) - firstDay);
  }
}
