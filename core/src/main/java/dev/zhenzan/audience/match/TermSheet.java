package dev.zhenzan.audience.match;

import dev.zhenzan.audience.match.factor.Factors;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The terms of accounts and works as a state knows them when the sheet is made; the state may not
 * change while the sheet is used. Thread-safe.
 */
final class TermSheet {
  /** Showings of everybody's rate that a work, a creator, an account or a tag is given. */
  private static final double VIDEO_PRIOR = 10;

  private static final double ACCOUNT_PRIOR = 5;
  private static final double TAG_PRIOR = 20;

  /** The same for likes, which are rarer. */
  private static final double VIDEO_LIKE_PRIOR = 40;

  private static final double ACCOUNT_LIKE_PRIOR = 20;

  /** What inner products of factors are taken times, to be of order 1. */
  static final float FACTOR_SCALE = 10;

  /**
   * Freshness is gone before a log is long: an age that went on growing would be the calendar, and
   * tell of days that nobody has seen.
   */
  private static final double FRESH_HALF_LIFE_DAYS = 2;

  private static final double MICROS_PER_DAY = 86_400e6;

  /** The hours are those of China, UTC+8. */
  private static final double HOURS_AHEAD = 8;

  private final MatchState state;
  private final Counts counts;
  private final Works works;
  private final Tally.Sum all;
  private final Tally.Sum before;
  private final float[] tagLift;
  private final TagLifts lifts;
  private final double accountLevel;
  private final double videoLevel;

  TermSheet(MatchState state, Works works) {
    this.state = state;
    this.counts = state.counts();
    this.works = works;
    this.all = counts.videos().sum();
    this.before = counts.videoHistory().sum();
    this.lifts = new TagLifts(state.profiles(), Math.max(0, state.until()));
    this.accountLevel = level(counts.accounts(), new Tally(0));
    this.videoLevel = level(counts.videos(), counts.videoHistory());
    this.tagLift = new float[2 * counts.tags().size()];
    for (int tag = 0; tag < counts.tags().size(); tag++) {
      tagLift[2 * tag] = (float) watchOdds(counts.tags(), tag, TAG_PRIOR);
      tagLift[2 * tag + 1] = (float) likeRatio(counts.tags(), tag, all, TAG_PRIOR * 4);
    }
  }

  /** How many accounts the state has room for. */
  int accounts() {
    return state.accounts();
  }

  /** How many videos the state has room for. */
  int videos() {
    return state.videos();
  }

  /** One more than the greatest tag that anybody likes. */
  int tags() {
    return lifts.tags();
  }

  TagLifts.Of lifts(Viewer viewer) {
    return lifts.of(viewer.account(), viewer.choices());
  }

  /** Fills the terms of a row, {@link Term#COUNT} floats from a place on. */
  void fill(Viewer viewer, int video, long time, float[] into, int at) {
    int account = viewer.account();
    fillAccount(account, into, at);
    fillVideo(video, time, into, at);
    set(into, at, Term.FACTORS, factors(account, video));
    set(into, at, Term.TAGS, account < 0 ? 0 : tags(lifts(viewer), video));
    set(into, at, Term.TEXT, text(account, video));
  }

  /** Fills the terms of an account alone. */
  void fillAccount(int account, float[] into, int at) {
    Tally log = counts.accounts();
    Tally old = counts.accountHistory();
    boolean unknown = log.shown(account) == 0 && old.shown(account) + old.watched(account) == 0;
    set(into, at, Term.ACCOUNT_WATCHES, watchOdds(log, account, ACCOUNT_PRIOR));
    set(into, at, Term.ACCOUNT_WATCHED_BEFORE, beforeRatio(old, account, ACCOUNT_PRIOR));
    set(into, at, Term.ACCOUNT_LIKES, likeRatio(log, account, all, ACCOUNT_LIKE_PRIOR));
    set(
        into,
        at,
        Term.ACCOUNT_LIKED_BEFORE,
        likeRatio(old, account, before, ACCOUNT_LIKE_PRIOR / 2));
    set(into, at, Term.ACCOUNT_SHOWN, Math.log1p(log.shown(account)) - accountLevel);
    set(into, at, Term.ACCOUNT_SHOWN_BEFORE, Math.log1p(old.shown(account)));
    set(into, at, Term.ACCOUNT_NEW, unknown ? 1 : 0);
  }

  /** Fills the terms of a work at a time, and those of the time alone. */
  void fillVideo(int video, long time, float[] into, int at) {
    Tally log = counts.videos();
    Tally old = counts.videoHistory();
    double odds = watchOdds(log, video, VIDEO_PRIOR);
    set(into, at, Term.VIDEO_WATCHED, odds);
    set(into, at, Term.VIDEO_WATCHED_LATELY, lately(video, odds));
    set(into, at, Term.VIDEO_WATCHED_BEFORE, beforeRatio(old, video, VIDEO_PRIOR));
    set(into, at, Term.VIDEO_LIKED, likeRatio(log, video, all, VIDEO_LIKE_PRIOR));
    set(into, at, Term.VIDEO_LIKED_BEFORE, likeRatio(old, video, before, VIDEO_LIKE_PRIOR));
    set(
        into,
        at,
        Term.VIDEO_POPULARITY,
        Math.log1p(log.watched(video) + old.watched(video)) - videoLevel);
    set(into, at, Term.VIDEO_SHOWN, Math.log1p(log.shown(video) + old.shown(video)) - videoLevel);
    fillCreator(video, into, at);
    fillTags(video, into, at);
    fillForm(video, time, into, at);
    double hour = ((double) time / MICROS_PER_DAY * 24 + HOURS_AHEAD) * (2 * Math.PI / 24);
    set(into, at, Term.HOUR_SINE, Math.sin(hour));
    set(into, at, Term.HOUR_COSINE, Math.cos(hour));
    set(into, at, Term.CONSTANT, 1);
  }

  private void fillCreator(int video, float[] into, int at) {
    int creator = works.creator(video);
    Tally own = counts.videos();
    Tally by = counts.creators();
    double shown = Math.max(0, by.shown(creator) - own.shown(video));
    double watched = Math.min(shown, Math.max(0, by.watched(creator) - own.watched(video)));
    double liked = Math.min(shown, Math.max(0, by.liked(creator) - own.liked(video)));
    boolean known = creator >= 0;
    set(
        into,
        at,
        Term.CREATOR_WATCHED,
        known ? odds(watched, shown, all.watchRate(), VIDEO_PRIOR) : 0);
    set(
        into,
        at,
        Term.CREATOR_LIKED,
        known ? ratio(liked, shown, all.likeRate(), VIDEO_LIKE_PRIOR) : 0);
  }

  private void fillTags(int video, float[] into, int at) {
    double[] sums = new double[2];
    works.eachTag(
        video,
        (tag, weight) -> {
          int lift = 2 * tag;
          sums[0] += lift < tagLift.length ? weight * tagLift[lift] : 0;
          sums[1] += lift < tagLift.length ? weight * tagLift[lift + 1] : 0;
        });
    set(into, at, Term.TAGS_WATCHED, sums[0]);
    set(into, at, Term.TAGS_LIKED, sums[1]);
  }

  private void fillForm(int video, long time, float[] into, int at) {
    OptionalInt duration = works.videos().durationMillis(video);
    boolean known = duration.orElse(0) > 0;
    double length = known ? Math.log1p(duration.getAsInt() / 1e3) - 3 : 0;
    set(into, at, Term.DURATION, length);
    set(into, at, Term.DURATION_SQUARED, length * length);
    set(into, at, Term.SHORT, known && duration.getAsInt() < ExposureJoin.LONG_MILLIS ? 1 : 0);
    OptionalLong published = works.videos().publishedAt(video);
    set(into, at, Term.FRESHNESS, published.isPresent() ? fresh(time - published.getAsLong()) : 0);
  }

  private static double fresh(long age) {
    return Math.exp(-Math.log(2) * Math.max(0, age / MICROS_PER_DAY) / FRESH_HALF_LIFE_DAYS);
  }

  private static double level(Tally log, Tally before) {
    double sum = 0;
    double all = 0;
    for (int thing = 0; thing < log.size(); thing++) {
      double shown = log.shown(thing) + before.shown(thing);
      sum += shown * Math.log1p(shown);
      all += shown;
    }
    return all == 0 ? 0 : sum / all;
  }

  private double watchOdds(Tally tally, int thing, double prior) {
    return odds(tally.watched(thing), tally.shown(thing), all.watchRate(), prior);
  }

  private double lately(int video, double odds) {
    double base = logit(all.watchRate()) + odds;
    double rate = 1 / (1 + Math.exp(-base));
    Tally recent = counts.recent();
    return odds(recent.watched(video), recent.shown(video), rate, VIDEO_PRIOR);
  }

  private double beforeRatio(Tally history, int thing, double prior) {
    double rate = (before.watched() + 1) / (before.shown() + 1);
    return ratio(history.watched(thing), history.shown(thing), rate, prior);
  }

  private static double likeRatio(Tally tally, int thing, Tally.Sum everybody, double prior) {
    return ratio(tally.liked(thing), tally.shown(thing), everybody.likeRate(), prior);
  }

  /** Log odds of a rate drawn to that of everybody, against it. */
  private static double odds(double positive, double shown, double rate, double prior) {
    return logit((Math.min(positive, shown) + prior * rate) / (shown + prior)) - logit(rate);
  }

  /** Logarithm of a rate drawn to that of everybody, against it. */
  private static double ratio(double positive, double shown, double rate, double prior) {
    return Math.log((positive + prior * rate) / (shown + prior) / rate);
  }

  private static double logit(double probability) {
    return Math.log(probability / (1 - probability));
  }

  private double factors(int account, int video) {
    Factors accounts = state.factors().accounts();
    Factors videos = state.factors().videos();
    return account >= 0 && account < accounts.size() && video < videos.size()
        ? FACTOR_SCALE * accounts.dot(account, videos, video)
        : 0;
  }

  private static void set(float[] into, int at, Term term, double value) {
    into[at + term.ordinal()] = (float) value;
  }

  /** What an account likes to watch. */
  private double tags(TagLifts.Of account, int video) {
    double[] sum = new double[1];
    works.eachTag(video, (tag, weight) -> sum[0] += weight * account.lift(tag));
    return sum[0];
  }

  private double text(int account, int video) {
    Factors rows = works.text();
    if (account < 0 || video >= rows.size()) {
      return 0;
    }
    float[] mean = new float[rows.width()];
    state.texts().mean(account, mean, 0);
    double sum = 0;
    for (int i = 0; i < mean.length; i++) {
      sum += mean[i] * rows.values()[video * rows.width() + i];
    }
    return sum;
  }
}
