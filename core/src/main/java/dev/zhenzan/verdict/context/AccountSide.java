package dev.zhenzan.verdict.context;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What an account's other likes say around each of its likes. Immutable once filled. */
final class AccountSide {
  private static final long CROWD_MICROS = Duration.ofMinutes(10).toNanos() / 1_000;
  private static final double DAY_MICROS = Duration.ofDays(1).toNanos() / 1e3;
  private static final double HOUR_MICROS = Duration.ofHours(1).toNanos() / 1e3;
  private static final double SECOND_MICROS = 1e6;

  // Places of an account's figures: sums of its likes, how many tell what was watched, its span.
  private static final int DOUBT = 0;
  private static final int AFFINITY = 1;
  private static final int WATCHED = 2;
  private static final int WATCHED_KNOWN = 3;
  private static final int SPAN = 4;
  private static final int FIGURES = 5;

  private final Likes likes;
  private final AuditInput input;
  private final Quantities quantities;

  /** Crowding and gap of each like; they are read together, and lie in one line of the cache. */
  private final float[] ofLike;

  private final float[] ofCreator;

  /** The {@link #FIGURES} figures of each account, for the same reason. */
  private final float[] ofAccount;

  private AccountSide(Likes likes, AuditInput input, Quantities quantities) {
    this.likes = likes;
    this.input = input;
    this.quantities = quantities;
    this.ofLike = new float[Math.multiplyExact(2, likes.size())];
    this.ofCreator = new float[input.videos().isEmpty() ? 0 : likes.size()];
    this.ofAccount = new float[Math.multiplyExact(FIGURES, likes.byAccount().rows())];
  }

  static AccountSide of(Likes likes, AuditInput input, Quantities quantities, Workers workers) {
    AccountSide side = new AccountSide(likes, input, quantities);
    Ranges.of(likes.byAccount().rows())
        .run(
            workers,
            (from, to) -> {
              ReadAhead ahead = new ReadAhead(likes.byAccount(), side::readOfLike);
              for (int account = from; account < to; account++) {
                ahead.to(likes.byAccount().start(account), likes.byAccount().end(account));
                side.fill(account);
              }
            });
    return side;
  }

  private float readOfLike(int like) {
    float filled = ofLike[2 * like] + (ofCreator.length == 0 ? 0 : ofCreator[like]);
    return filled + likes.time(like) + quantities.read(like);
  }

  /** Reads what is to be written of a like; answers a meaningless sum. */
  float read(int like) {
    int account = likes.account(like);
    return ofAccount[FIGURES * account] + likes.byAccount().length(account) + readOfLike(like);
  }

  private void fill(int account) {
    Csr byAccount = likes.byAccount();
    int start = byAccount.start(account);
    int end = byAccount.end(account);
    int low = start;
    int high = start;
    for (int i = start; i < end; i++) {
      int like = byAccount.element(i);
      long time = likes.time(like);
      while (likes.time(byAccount.element(low)) < time - CROWD_MICROS) {
        low++;
      }
      while (high < end && likes.time(byAccount.element(high)) <= time + CROWD_MICROS) {
        high++;
      }
      ofLike[2 * like] = (float) (high - low - 1) / Math.max(1, end - start - 1);
      ofLike[2 * like + 1] = i == start ? Context.UNKNOWN : gap(byAccount.element(i - 1), like);
      add(account, like);
    }
    if (end > start) {
      double hours = micros(byAccount.element(start), byAccount.element(end - 1)) / HOUR_MICROS;
      ofAccount[FIGURES * account + SPAN] = (float) Math.log1p(hours);
    }
    if (ofCreator.length > 0) {
      fillCreators(account);
    }
  }

  private double micros(int earlier, int later) {
    return likes.time(later) - likes.time(earlier);
  }

  private float gap(int before, int like) {
    return (float) Math.log1p(micros(before, like) / SECOND_MICROS);
  }

  private void add(int account, int like) {
    int figures = FIGURES * account;
    ofAccount[figures + DOUBT] += quantities.doubt()[like];
    ofAccount[figures + AFFINITY] += quantities.affinity()[like];
    if (quantities.watched(like) >= 0) {
      ofAccount[figures + WATCHED] += Math.min(1, quantities.watched(like));
      ofAccount[figures + WATCHED_KNOWN]++;
    }
  }

  private void fillCreators(int account) {
    Csr byAccount = likes.byAccount();
    Map<Integer, Integer> byCreator = new HashMap<>();
    for (int i = byAccount.start(account); i < byAccount.end(account); i++) {
      byCreator.merge(creator(byAccount.element(i)), 1, Integer::sum);
    }
    int others = Math.max(1, byAccount.length(account) - 1);
    for (int i = byAccount.start(account); i < byAccount.end(account); i++) {
      int like = byAccount.element(i);
      ofCreator[like] =
          creator(like) < 0
              ? Context.UNKNOWN
              : (float) (byCreator.getOrDefault(creator(like), 1) - 1) / others;
    }
  }

  private int creator(int like) {
    return input.videos().creator(likes.video(like)).orElse(-1);
  }

  /** Writes what this side knows of a like. */
  void write(int like, double[] vector) {
    int account = likes.account(like);
    int all = likes.byAccount().length(account);
    float doubt = quantities.doubt()[like];
    float affinity = quantities.affinity()[like];
    set(vector, Feature.ACCOUNT_DOUBT, others(figure(account, DOUBT), doubt, all));
    set(vector, Feature.ACCOUNT_LIKES, all);
    set(vector, Feature.ACCOUNT_AFFINITY, others(figure(account, AFFINITY), affinity, all));
    set(vector, Feature.ACCOUNT_SPAN, figure(account, SPAN));
    set(vector, Feature.ACCOUNT_AGE, age(account, likes.time(like)));
    set(vector, Feature.CROWDING, ofLike[2 * like]);
    set(vector, Feature.GAP, ofLike[2 * like + 1]);
    set(vector, Feature.CREATOR_SHARE, ofCreator.length == 0 ? Context.UNKNOWN : ofCreator[like]);
    set(vector, Feature.AFFINITY, affinity);
    set(vector, Feature.WATCHED, quantities.watched(like));
    set(vector, Feature.ACCOUNT_WATCHED, othersWatched(account, quantities.watched(like)));
  }

  private float figure(int account, int figure) {
    return ofAccount[FIGURES * account + figure];
  }

  private static void set(double[] vector, Feature feature, double value) {
    vector[feature.ordinal()] = value;
  }

  private static double others(float sum, float own, int all) {
    return all < 2 ? Context.UNKNOWN : (sum - own) / (all - 1);
  }

  private double othersWatched(int account, float own) {
    float sum = figure(account, WATCHED);
    float known = figure(account, WATCHED_KNOWN);
    return own < 0 ? mean(sum, known) : mean(sum - Math.min(1, own), known - 1);
  }

  private static double mean(float sum, float count) {
    return count < 1 ? Context.UNKNOWN : sum / count;
  }

  /** Days from registration to a time, at least 0. */
  double age(int account, long time) {
    if (input.accounts().isEmpty()) {
      return Context.UNKNOWN;
    }
    long registered = input.accounts().registeredAt(account).orElse(Long.MAX_VALUE);
    return registered == Long.MAX_VALUE
        ? Context.UNKNOWN
        : Math.max(0, time - registered) / DAY_MICROS;
  }
}
