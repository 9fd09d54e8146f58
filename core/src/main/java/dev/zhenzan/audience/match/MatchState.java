package dev.zhenzan.audience.match;

import dev.zhenzan.audience.match.factor.ImplicitFactors;
import dev.zhenzan.audience.match.factor.PairMatrix;
import dev.zhenzan.audience.profile.InterestProfiles;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.HistoryTable;
import java.util.OptionalLong;

/**
 * What is known up to a time: counts, factors and tastes. It grows by logs in order of time and
 * never sees what is later than what it has absorbed. Not thread-safe while it changes.
 */
public final class MatchState {
  private static final double MICROS_PER_DAY = 86_400e6;

  private final MatchSettings settings;
  private final Counts counts;
  private final InterestProfiles profiles;
  private final TextTastes texts;
  private final Positives positives;
  private ImplicitFactors.Pair factors;
  private long until;
  private int accounts;
  private int videos;

  /** Positives that the factors have seen. */
  private int refined;

  /** A state of parts, which it changes from now on. */
  public MatchState(MatchSettings settings, Parts parts) {
    this.settings = settings;
    this.counts = parts.counts();
    this.profiles = parts.profiles();
    this.texts = parts.texts();
    this.positives = parts.positives();
    this.factors = parts.factors();
    this.until = parts.until();
    this.accounts = counts.accounts().size();
    this.videos = counts.videos().size();
    this.refined = positives.size();
  }

  /** Nothing is known. */
  static MatchState empty(MatchSettings settings, Works works) {
    return new MatchState(
        settings,
        new Parts(
            Counts.none(),
            new InterestProfiles(settings.profiles()),
            new TextTastes(works.text().width()),
            new Positives(new int[0], new int[0]),
            new ImplicitFactors(settings.factors()).begin(new PairMatrix.Shape(0, 0)),
            Long.MIN_VALUE));
  }

  /**
   * What a state consists of.
   *
   * @param until the latest time it has seen, micros; {@link Long#MIN_VALUE} before any
   */
  public record Parts(
      Counts counts,
      InterestProfiles profiles,
      TextTastes texts,
      Positives positives,
      ImplicitFactors.Pair factors,
      long until) {}

  /** The parts; not copies. */
  public Parts parts() {
    return new Parts(counts, profiles, texts, positives, factors, until);
  }

  /** Makes room for all ids. */
  void grow(MatchInput.Size size, Works works) {
    accounts = Math.max(accounts, size.accounts());
    videos = Math.max(videos, size.videos());
    counts.grow(accounts, videos, works.tagCount());
    texts.grow(accounts);
    factors =
        new ImplicitFactors(settings.factors())
            .grown(factors, new PairMatrix.Shape(accounts, videos));
  }

  /**
   * Absorbs what accounts watched before a time. It has no times of its own and counts as of its
   * end.
   *
   * @param histories that end by that time
   * @param kept which of their entries
   */
  void absorb(EndedHistories histories, HistoryFold kept, Works works) {
    OptionalLong latest = histories.latest(accounts);
    if (latest.isEmpty()) {
      return;
    }
    moveTo(latest.getAsLong());
    for (int account = 0; account < accounts; account++) {
      if (histories.has(account)) {
        absorb(account, histories, kept, works);
      }
    }
  }

  private void absorb(int account, EndedHistories histories, HistoryFold kept, Works works) {
    for (HistoryTable.Kind kind : HistoryTable.Kind.values()) {
      for (int video : histories.table().lists(kind).videos(account)) {
        if (kept.has(account, video)) {
          absorb(account, video, kind);
          if (kind == HistoryTable.Kind.WATCHED_LONG) {
            like(account, video, histories.end(account), 1, works);
          }
        }
      }
    }
  }

  private void absorb(int account, int video, HistoryTable.Kind kind) {
    switch (kind) {
      case WATCHED -> {
        counts.accountHistory().addShown(account);
        counts.videoHistory().addShown(video);
      }
      case WATCHED_LONG -> {
        counts.accountHistory().addWatched(account);
        counts.videoHistory().addWatched(video);
        positives.add(account, video);
      }
      case LIKED -> {
        counts.accountHistory().addLiked(account);
        counts.videoHistory().addLiked(video);
        positives.add(account, video);
      }
    }
  }

  /**
   * Absorbs rows of a log, with what came of them before the next row's time.
   *
   * @param rows none earlier than what was absorbed before
   */
  void absorb(MatchLog log, Rows rows, Works works) {
    if (rows.from() == rows.to()) {
      return;
    }
    moveTo(log.time(rows.to() - 1));
    long next = rows.to() < log.size() ? log.time(rows.to()) : Long.MAX_VALUE;
    for (int row = rows.from(); row < rows.to(); row++) {
      double days = (until - log.time(row)) / MICROS_PER_DAY;
      int labels = log.labelsBefore(row, next);
      double recent = kept(days, settings.recentHalfLifeDays());
      counts.add(log, row, new Counts.Known(labels, recent), works);
      if ((labels & (MatchLog.WATCHED | MatchLog.LIKED)) != 0) {
        positives.add(log.account(row), log.video(row));
        like(log.account(row), log.video(row), log.time(row), log.trust(row), works);
      }
    }
  }

  /** Fades what was absorbed to a later time; an earlier one changes nothing. */
  private void moveTo(long time) {
    long end = Math.max(until, time);
    if (until != Long.MIN_VALUE) {
      double days = (end - until) / MICROS_PER_DAY;
      counts.recent().fade(kept(days, settings.recentHalfLifeDays()));
      texts.fade(kept(days, tasteHalfLifeDays()));
    }
    until = end;
  }

  /** Notes a positive act for what an account likes. */
  private void like(int account, int video, long time, float trust, Works works) {
    works.eachTag(video, (tag, share) -> profiles.add(account, time, tag, trust * share));
    double days = (until - time) / MICROS_PER_DAY;
    texts.add(account, works.text(), video, trust * kept(days, tasteHalfLifeDays()));
  }

  private double tasteHalfLifeDays() {
    return settings.profiles().halfLifeMicros() / MICROS_PER_DAY;
  }

  private static double kept(double days, double halfLifeDays) {
    return Math.exp(-Math.log(2) * days / halfLifeDays);
  }

  /** Fits the factors to all positives so far, going on from where they are. */
  void refine(Workers workers) {
    if (positives.size() == refined) {
      return;
    }
    int sweeps = refined == 0 ? settings.firstSweeps() : settings.sweeps();
    PairMatrix pairs = positives.byAccount(new PairMatrix.Shape(accounts, videos));
    new ImplicitFactors(settings.factors()).sweep(factors, pairs, sweeps, workers);
    refined = positives.size();
  }

  Positives positives() {
    return positives;
  }

  /** Whether anybody watched or liked anything. */
  boolean knowsPositives() {
    return positives.size() > 0;
  }

  /** How it learns. */
  public MatchSettings settings() {
    return settings;
  }

  Counts counts() {
    return counts;
  }

  InterestProfiles profiles() {
    return profiles;
  }

  TextTastes texts() {
    return texts;
  }

  ImplicitFactors.Pair factors() {
    return factors;
  }

  /** How many accounts it has room for. */
  public int accounts() {
    return accounts;
  }

  /** How many videos it has room for. */
  public int videos() {
    return videos;
  }

  /** The latest time it has seen, micros; {@link Long#MIN_VALUE} before any. */
  public long until() {
    return until;
  }

  /**
   * Rows of a log.
   *
   * @param from the first
   * @param to behind the last
   */
  record Rows(int from, int to) {}
}
