package dev.zhenzan.detect.counter;

import dev.zhenzan.model.Counter;
import dev.zhenzan.model.CounterFinding;
import dev.zhenzan.model.CounterReason;
import dev.zhenzan.model.CounterScore.Basis;
import dev.zhenzan.model.CounterTable;
import dev.zhenzan.model.Interval;
import dev.zhenzan.model.PeerRatio;
import dev.zhenzan.model.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks for every sign in one work's counters. Used for one work; not thread-safe. */
final class Observer {
  private static final int FINE_BINS = 1_000;
  static final int COARSE_BINS = 300;
  private static final long COARSE = (long) Growth.MICROS_AN_HOUR;
  private static final int LEAST_BINS = 5;
  private static final double LEAST_GROWTH = 15;
  private static final long LEAST_LIKES = 30;
  private static final double FARTHEST = 5;

  /** A sign is told from this strength on. */
  private static final double TOLD = 1;

  /** Likes of a sign are counted among those beyond views from this strength on: 20 to 1. */
  private static final double SURE = 3;

  /** Beyond this strength chance is no matter any more, but what else may be behind it still is. */
  private static final double STRONG = 25;

  /** Peers are named from so many standard deviations on. */
  private static final double FAR_FROM_PEERS = 2;

  private final Work work;
  private final Peers peers;
  private final double[] features = new double[Feature.count()];
  private final List<Sign> signs = new ArrayList<>();

  Observer(Work work, Peers peers) {
    this.work = work;
    this.peers = peers;
  }

  Observation observe() {
    Growth growth = Growth.of(work);
    boolean views = work.last(Counter.VIEWS) != CounterTable.ABSENT;
    set(Feature.NO_VIEWS, views ? 0 : 1);
    if (work.last(Counter.LIKES) < LEAST_LIKES) {
      return observation(Basis.TOO_LITTLE);
    }
    ratios();
    if (growth.size() < LEAST_BINS || Growth.sum(growth.likes(), 0, growth.size()) < LEAST_GROWTH) {
      return observation(Basis.RATIOS);
    }
    grown(growth);
    return observation(growth.hasViews() ? Basis.GROWTH : Basis.GROWTH_OF_LIKES);
  }

  private Observation observation(Basis basis) {
    List<CounterFinding> told =
        signs.stream()
            .filter(sign -> sign.strength() >= TOLD || ofPeers(sign))
            .sorted(Comparator.comparing(Sign::reason).thenComparingLong(s -> s.period().from()))
            .map(sign -> sign.of(work.video()))
            .toList();
    return new Observation(basis, told, features);
  }

  private static boolean ofPeers(Sign sign) {
    return sign.reason() == CounterReason.LIKES_PER_VIEW
        || sign.reason() == CounterReason.COMMENTS_PER_LIKE;
  }

  private void grown(Growth growth) {
    Growth fine = growth.inAtMost(FINE_BINS);
    Growth coarse = growth.inBins(COARSE).inAtMost(COARSE_BINS);
    if (fine.hasViews() || fine.hasTalk()) {
      againstViews(fine);
    }
    Regularity.of(growth.inAtMost(COARSE_BINS)).ifPresent(sign -> add(Feature.REGULAR, sign));
    Talk.of(coarse).ifPresent(sign -> add(Feature.TALK, sign));
    peers
        .rhythm()
        .flatMap(rhythm -> DayAndNight.flat(fine, rhythm))
        .ifPresent(sign -> add(Feature.RHYTHM, sign));
  }

  /** What needs views; comments and shares stand for them where the source has none. */
  private void againstViews(Growth fine) {
    Growth given = fine.hasViews() ? fine : fine.withViews(fine.talk());
    Growth aligned = Alignment.of(given);
    Account account = Account.of(aligned);
    Account plain = Account.of(given);
    double delay = Math.max(peers.source().delayHours(), Alignment.delayHours(given));
    List<Sign> viewless = ViewlessLikes.of(account, plain, delay);
    double all = Growth.sum(fine.likes(), 0, fine.size());
    double excess = 0;
    for (Sign sign : viewless) {
      Feature feature =
          sign.reason() == CounterReason.LIKE_STEP ? Feature.STEP : Feature.WITHOUT_VIEWS;
      add(feature, sign);
      excess += sign.strength() >= SURE ? sign.likes().estimate() : 0;
    }
    set(Feature.EXCESS_SHARE, excess / all);
    if (!viewless.isEmpty()) {
      strength(Feature.TALK_IN_EXCESS, Talk.lack(fine, viewless.getFirst().period()));
    }
    weaker(addition(account), addition(plain))
        .ifPresent(
            sign -> {
              add(Feature.ADDITION, sign);
              set(Feature.ADDITION_SHARE, sign.likes().estimate() / all);
            });
    weaker(DayAndNight.night(account), DayAndNight.night(plain))
        .ifPresent(sign -> add(Feature.NIGHT, sign));
  }

  private static Optional<Sign> addition(Account account) {
    Growth coarse = account.growth().inBins(COARSE).inAtMost(COARSE_BINS);
    return ConstantAddition.of(coarse, account.baseline());
  }

  /** What holds by either account of the views. */
  private static Optional<Sign> weaker(Optional<Sign> one, Optional<Sign> other) {
    return one.flatMap(a -> other.map(b -> a.strength() <= b.strength() ? a : b));
  }

  private void ratios() {
    long likes = work.last(Counter.LIKES);
    long views = work.last(Counter.VIEWS);
    long comments = work.last(Counter.COMMENTS);
    double all = (double) likes;
    Period period = new Period(work.table().time(work.from()), work.table().time(work.to() - 1));
    if (views != CounterTable.ABSENT) {
      PeerRatio peer = peers.ratios().likesPerView();
      double above = peer.above((double) likes, (double) views);
      set(Feature.LIKES_PER_VIEW, Math.clamp(above, 0, FARTHEST));
      tellPeers(
          CounterReason.LIKES_PER_VIEW,
          period,
          above,
          Sign.beyond(all, Math.min(all, peer.median() * views), peer.spread()));
    }
    if (comments != CounterTable.ABSENT) {
      PeerRatio peer = peers.ratios().commentsPerLike();
      double below = -peer.above((double) comments, (double) likes);
      set(Feature.COMMENTS_PER_LIKE, Math.clamp(below, 0, FARTHEST));
      tellPeers(
          CounterReason.COMMENTS_PER_LIKE,
          period,
          below,
          Sign.beyond(all, Math.min(all, comments / peer.median()), peer.spread()));
    }
  }

  private void tellPeers(CounterReason reason, Period all, double deviations, Interval likes) {
    if (deviations >= FAR_FROM_PEERS) {
      signs.add(new Sign(reason, all, likes, deviations * deviations / 2));
    }
  }

  private void add(Feature feature, Sign sign) {
    strength(feature, sign.strength());
    strength(Feature.STRONGEST, sign.strength());
    signs.add(sign);
  }

  private void strength(Feature feature, double strength) {
    set(
        feature,
        Math.max(features[feature.ordinal()], Math.log1p(Math.clamp(strength, 0, STRONG))));
  }

  private void set(Feature feature, double value) {
    features[feature.ordinal()] = value;
  }
}
