package dev.zhenzan.diagnosis.figures;

import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.vertical.Seasonality;
import java.util.Arrays;
import java.util.BitSet;

/** Counts a creator's {@link Distribution}. */
public final class DistributionCount {
  /** Peers' creators are sampled in so many groups. */
  private static final int GROUPS = 256;

  private static final int NOBODY = -1;
  private static final long MICROS = 1_000_000;

  /** So many viewers tell the share of returning ones well enough, and fit into a cache. */
  private static final int VIEWERS = 1 << 17;

  private final TrustedRows rows;
  private final InteractionTable table;
  private final WorkFigures figures;
  private final WorkTopics topics;
  private final int[] unitOf;
  private final Side own;
  private final Side peers;
  private final Tally soon;
  private final Tally viewers;

  /** Of each sampled account the first second that it was seen in, and the work, in one number. */
  private final long[] first;

  /** One account in two to the power of this is asked whether it came back. */
  private final int sampled;

  private final long start;
  private final boolean viewsKnown;

  /**
   * A log that is to be counted.
   *
   * @param rows of the log
   * @param figures of its works
   * @param topics of its works
   */
  public record Log(TrustedRows rows, WorkFigures figures, WorkTopics topics) {}

  private DistributionCount(Log log, int creator, BitSet kin) {
    rows = log.rows;
    table = rows.table();
    figures = log.figures;
    topics = log.topics;
    unitOf = new int[figures.size()];
    int works = units(creator, kin);
    own = Side.empty(works, table, topics);
    peers = Side.empty(GROUPS, table, topics);
    soon = new Tally(works, Distribution.SOON.size() + 1);
    viewers = new Tally(works, 2);
    int accounts = table.accounts().size();
    sampled = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(accounts / VIEWERS));
    first = new long[(accounts >> sampled) + 1];
    start = figures.period().from();
    Arrays.fill(first, Long.MAX_VALUE);
    viewsKnown = hasViews();
  }

  /** The units of the creator's works are 0 and more, of peers -2 and less; others have -1. */
  private int units(int creator, BitSet kin) {
    int works = 0;
    for (int video = 0; video < unitOf.length; video++) {
      int of = figures.creator(video);
      unitOf[video] = NOBODY;
      if (of == creator) {
        unitOf[video] = works++;
      } else if (of != WorkFigures.NONE && kin.get(of)) {
        unitOf[video] = -2 - of % GROUPS;
      }
    }
    return works;
  }

  private boolean hasViews() {
    for (int video = 0; video < unitOf.length; video++) {
      if (unitOf[video] >= 0 && figures.views(video) > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Counts.
   *
   * @param creator dense int of the creator in the dictionary of accounts
   * @param kin creators of the same vertical; the creator may be among them
   */
  public static Distribution of(Log log, int creator, BitSet kin) {
    DistributionCount count = new DistributionCount(log, creator, kin);
    count.meet();
    count.count();
    return new Distribution(count.own, count.peers, count.soon, count.viewers);
  }

  /** Finds for each account the first work of the creator that it was seen with. */
  private void meet() {
    for (int row = 0; row < table.size(); row++) {
      int account = table.account(row);
      if (isSampled(account) && unitOf[table.video(row)] >= 0 && rows.trust().of(row) >= 0.5f) {
        long seen = second(row) << Integer.SIZE | table.video(row);
        first[account >> sampled] = Math.min(first[account >> sampled], seen);
      }
    }
  }

  private boolean isSampled(int account) {
    return (account & (1 << sampled) - 1) == 0;
  }

  private long second(int row) {
    return (table.time(row) - start) / MICROS;
  }

  private void count() {
    for (int row = 0; row < table.size(); row++) {
      int unit = unitOf[table.video(row)];
      if (unit == NOBODY) {
        continue;
      }
      double like = rows.like(row);
      double view = rows.view(row);
      if (like + view <= 0) {
        continue;
      }
      if (unit >= 0) {
        count(own, unit, row, new Weights(like, view));
        countOwn(unit, row, new Weights(like, view));
      } else {
        count(peers, -2 - unit, row, new Weights(like, view));
      }
    }
  }

  /** What a row counts as. */
  private record Weights(double like, double view) {}

  private void count(Side side, int unit, int row, Weights weights) {
    int hour = Seasonality.hourOfWeekAt(table.time(row));
    side.viewHours().add(0, hour, weights.view);
    side.surfaces().add(unit, table.surface(row).ordinal(), viewer(weights));
    double like = weights.like;
    if (like > 0) {
      side.hours().add(unit, hour, like);
      if (table.region(row) >= 0) {
        side.regions().add(unit, table.region(row), like);
      }
      long published = figures.published(table.video(row));
      if (published != WorkFigures.UNKNOWN) {
        side.delays().add(table.time(row) - published, like);
      }
      tags(side, unit, row, like);
    }
  }

  /** Who looks counts as a viewer; where the log has no views, who likes. */
  private double viewer(Weights weights) {
    return viewsKnown ? weights.view : weights.like;
  }

  private void tags(Side side, int unit, int row, double like) {
    int video = table.video(row);
    for (int at = topics.starts()[video]; at < topics.starts()[video + 1]; at++) {
      side.tags().add(unit, topics.tags()[at], like * topics.weights()[at]);
    }
  }

  private void countOwn(int unit, int row, Weights weights) {
    int video = table.video(row);
    int account = table.account(row);
    if (isSampled(account)) {
      long known = first[account >> sampled];
      boolean returning = (int) known != video && known >> Integer.SIZE < second(row);
      viewers.add(unit, returning ? Distribution.RETURNING : Distribution.NEW, viewer(weights));
    }
    long published = figures.published(video);
    if (weights.like > 0 && published != WorkFigures.UNKNOWN) {
      soon.add(unit, soon(table.time(row) - published), weights.like);
    }
  }

  private static int soon(long delay) {
    int category = 0;
    for (int hours : Distribution.SOON) {
      category += delay >= hours * WorkFigures.HOUR ? 1 : 0;
    }
    return category;
  }
}
