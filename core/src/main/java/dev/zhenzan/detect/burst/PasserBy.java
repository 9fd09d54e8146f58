package dev.zhenzan.detect.burst;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.model.InteractionTable;
import java.time.Duration;
import java.util.Arrays;

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
  private final double[] chanceOfDay;
  private final double floor;
  private final long firstDay;

  private PasserBy(
      InteractionTable table, int[] likesOf, double[] chanceOfDay, long firstDay, double floor) {
    this.floor = floor;
    this.table = table;
    this.likesOf = likesOf;
    this.chanceOfDay = chanceOfDay;
    this.firstDay = firstDay;
  }

  static PasserBy of(InteractionTable table, Csr byVideo) {
    int[] likesOf = new int[table.accounts().size()];
    long firstDay = Long.MAX_VALUE;
    long lastDay = Long.MIN_VALUE;
    for (int video = 0; video < byVideo.rows(); video++) {
      for (int i = byVideo.start(video); i < byVideo.end(video); i++) {
        likesOf[table.account(byVideo.element(i))]++;
        long day = Math.floorDiv(table.time(byVideo.element(i)), DAY);
        firstDay = Math.min(firstDay, day);
        lastDay = Math.max(lastDay, day);
      }
    }
    double floor = Math.max(shareOfAccounts(likesOf), usualShare(table, byVideo, likesOf));
    int days = lastDay < firstDay ? 0 : (int) (lastDay - firstDay + 1);
    double[] chance = sharesByDay(table, byVideo, likesOf, new long[] {firstDay, days});
    return new PasserBy(table, likesOf, chance, firstDay, floor);
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
  private static double usualShare(InteractionTable table, Csr byVideo, int[] likesOf) {
    double[] shares = new double[byVideo.rows()];
    int size = 0;
    for (int video = 0; video < byVideo.rows(); video++) {
      if (byVideo.length(video) >= LARGE_VIDEO) {
        int few = 0;
        for (int i = byVideo.start(video); i < byVideo.end(video); i++) {
          few += likesOf[table.account(byVideo.element(i))] <= MAX_LIKES ? 1 : 0;
        }
        shares[size++] = (double) few / byVideo.length(video);
      }
    }
    Arrays.sort(shares, 0, size);
    return size == 0 ? 0 : shares[size * 9 / 10];
  }

  private static double[] sharesByDay(
      InteractionTable table, Csr byVideo, int[] likesOf, long[] firstAndDays) {
    int[] few = new int[(int) firstAndDays[1]];
    int[] all = new int[few.length];
    for (int video = 0; video < byVideo.rows(); video++) {
      for (int i = byVideo.start(video); i < byVideo.end(video); i++) {
        int row = byVideo.element(i);
        int day = (int) (Math.floorDiv(table.time(row), DAY) - firstAndDays[0]);
        all[day]++;
        few[day] += likesOf[table.account(row)] <= MAX_LIKES ? 1 : 0;
      }
    }
    double[] shares = new double[few.length];
    for (int day = 0; day < shares.length; day++) {
      shares[day] = all[day] == 0 ? 0 : (double) few[day] / all[day];
    }
    return shares;
  }

  /** Whether a like's account is hardly seen elsewhere. */
  boolean is(int row) {
    return likesOf[table.account(row)] <= MAX_LIKES;
  }

  /** Share of passers-by among the likes of a like's day. */
  double share(int row) {
    return chanceOfDay[(int) (Math.floorDiv(table.time(row), DAY) - firstDay)];
  }

  /** Nats by which a like speaks for a burst of passers-by, whatever ordinary variety explains. */
  double gain(int row) {
    double chance = Math.clamp(Math.max(share(row), floor), 0.02, MAX_CHANCE);
    return is(row) ? Math.log(BURST_SHARE / chance) : Math.log((1 - BURST_SHARE) / (1 - chance));
  }
}
