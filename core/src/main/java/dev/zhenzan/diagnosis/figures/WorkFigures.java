package dev.zhenzan.diagnosis.figures;

import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Period;
import dev.zhenzan.model.VideoTable;
import java.util.Arrays;
import java.util.Locale;

/**
 * What each work of a log brought, by dense int of the video; trusted interactions alone. Works
 * without a creator or a time of publishing have {@link #NONE} or {@link #UNKNOWN} there.
 * Immutable.
 */
public final class WorkFigures {
  /** No creator is known. */
  public static final int NONE = -1;

  /** No time of publishing is known. */
  public static final long UNKNOWN = Long.MIN_VALUE;

  /** Micros of an hour. */
  public static final long HOUR = 3_600_000_000L;

  private static final long DAY = 24 * HOUR;

  /** How many times of publishing may lie on a full day before they are taken for dates. */
  private static final double MOST_ON_FULL_DAYS = 0.5;

  private final Period period;
  private final int[] creator;
  private final long[] published;
  private final double[] likes;
  private final double[] views;
  private final double[] earlyLikes;
  private final double[] earlyViews;
  private final double[] firstDayLikes;
  private final double[] completion;
  private final double[] timedViews;
  private final PublishingTimes times;

  /** Where times of publishing come from. */
  public enum PublishingTimes {
    /** The videos file. */
    GIVEN,
    /** The videos file, which has dates and no hours: nothing can be said of hours. */
    DATES_ONLY,
    /** Nowhere: the time of a work's first interaction stands for it. */
    FIRST_SEEN;

    /** Stable, in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private WorkFigures(TrustedRows rows, Period period) {
    int videos = rows.table().videos().size();
    this.period = period;
    creator = new int[videos];
    published = new long[videos];
    likes = new double[videos];
    views = new double[videos];
    earlyLikes = new double[videos];
    earlyViews = new double[videos];
    firstDayLikes = new double[videos];
    completion = new double[videos];
    timedViews = new double[videos];
    times = publishing(rows.table(), rows.videos());
  }

  /**
   * Counts.
   *
   * @param early micros after publishing within which an interaction is an early one
   */
  public static WorkFigures of(TrustedRows rows, long early) {
    WorkFigures figures = new WorkFigures(rows, rows.table().period().orElse(new Period(0, 0)));
    InteractionTable table = rows.table();
    for (int row = 0; row < table.size(); row++) {
      double like = rows.like(row);
      double view = rows.view(row);
      if (like + view > 0) {
        int video = table.video(row);
        long delay = table.time(row) - figures.published[video];
        figures.add(video, like, view);
        if (figures.published[video] != UNKNOWN && delay >= 0) {
          figures.earlyLikes[video] += delay < early ? like : 0;
          figures.earlyViews[video] += delay < early ? view : 0;
          figures.firstDayLikes[video] += delay < DAY ? like : 0;
        }
        if (view > 0) {
          figures.watched(video, view, completion(rows, row));
        }
      }
    }
    return figures;
  }

  private void add(int video, double like, double view) {
    likes[video] += like;
    views[video] += view;
  }

  private void watched(int video, double view, double share) {
    if (share >= 0) {
      completion[video] += view * share;
      timedViews[video] += view;
    }
  }

  /** Dwell over duration, at most 1; negative where either is unknown. */
  static double completion(TrustedRows rows, int row) {
    InteractionTable table = rows.table();
    int dwell = table.dwellMillis(row);
    int duration = table.durationMillis(row);
    if (duration <= 0) {
      duration = rows.videos().durationMillis(table.video(row)).orElse(0);
    }
    return dwell < 0 || duration <= 0 ? -1 : Math.min(1, (double) dwell / duration);
  }

  private PublishingTimes publishing(InteractionTable table, VideoTable known) {
    int given = 0;
    int fullDays = 0;
    for (int video = 0; video < creator.length; video++) {
      creator[video] = known.creator(video).orElse(NONE);
      published[video] = known.publishedAt(video).orElse(UNKNOWN);
      if (published[video] != UNKNOWN) {
        given++;
        fullDays += Math.floorMod(published[video] + 8 * HOUR, DAY) == 0 ? 1 : 0;
        fullDays += Math.floorMod(published[video], DAY) == 0 ? 1 : 0;
      }
    }
    if (given == 0) {
      firstSeen(table);
      return PublishingTimes.FIRST_SEEN;
    }
    return fullDays > MOST_ON_FULL_DAYS * given
        ? PublishingTimes.DATES_ONLY
        : PublishingTimes.GIVEN;
  }

  private void firstSeen(InteractionTable table) {
    Arrays.fill(published, Long.MAX_VALUE);
    for (int row = 0; row < table.size(); row++) {
      int video = table.video(row);
      published[video] = Math.min(published[video], table.time(row));
    }
    for (int video = 0; video < published.length; video++) {
      published[video] = published[video] == Long.MAX_VALUE ? UNKNOWN : published[video];
    }
  }

  /** How many works there are. */
  public int size() {
    return creator.length;
  }

  /** From the first interaction to the last. */
  public Period period() {
    return period;
  }

  /** Where times of publishing come from. */
  public PublishingTimes times() {
    return times;
  }

  /** The creator of a work, or {@link #NONE}. */
  public int creator(int video) {
    return creator[video];
  }

  /** When a work was published, micros, or {@link #UNKNOWN}. */
  public long published(int video) {
    return published[video];
  }

  /** Likes of a work. */
  public double likes(int video) {
    return likes[video];
  }

  /** Views of a work. */
  public double views(int video) {
    return views[video];
  }

  /** Likes soon after publishing. */
  public double earlyLikes(int video) {
    return earlyLikes[video];
  }

  /** Views soon after publishing. */
  public double earlyViews(int video) {
    return earlyViews[video];
  }

  /** Likes within a day after publishing. */
  public double firstDayLikes(int video) {
    return firstDayLikes[video];
  }

  /** Sum over the views whose length is known of dwell over duration, at most 1 each. */
  public double completion(int video) {
    return completion[video];
  }

  /** Views whose length is known. */
  public double timedViews(int video) {
    return timedViews[video];
  }
}
