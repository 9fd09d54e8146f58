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

  private final Likes likes;
  private final AuditInput input;
  private final Quantities quantities;
  private final float[] crowding;
  private final float[] gap;
  private final float[] ofCreator;
  private final float[] doubt;
  private final float[] affinity;
  private final float[] watched;
  private final int[] watchedKnown;
  private final float[] span;

  private AccountSide(Likes likes, AuditInput input, Quantities quantities) {
    int accounts = likes.byAccount().rows();
    this.likes = likes;
    this.input = input;
    this.quantities = quantities;
    this.crowding = new float[likes.size()];
    this.gap = new float[likes.size()];
    this.ofCreator = new float[input.videos().isEmpty() ? 0 : likes.size()];
    this.doubt = new float[accounts];
    this.affinity = new float[accounts];
    this.watched = new float[accounts];
    this.watchedKnown = new int[accounts];
    this.span = new float[accounts];
  }

  static AccountSide of(Likes likes, AuditInput input, Quantities quantities, Workers workers) {
    AccountSide side = new AccountSide(likes, input, quantities);
    Ranges.of(likes.byAccount().rows())
        .run(
            workers,
            (from, to) -> {
              ReadAhead ahead = new ReadAhead(likes.byAccount(), from, side::readOfLike);
              for (int account = from; account < to; account++) {
                ahead.to(likes.byAccount().end(account));
                side.fill(account);
              }
            });
    return side;
  }

  private float readOfLike(int like) {
    float filled = crowding[like] + gap[like] + (ofCreator.length == 0 ? 0 : ofCreator[like]);
    return filled + likes.time(like) + quantities.read(like);
  }

  /** Reads what is to be written of a like; answers a meaningless sum. */
  float read(int like) {
    int account = likes.account(like);
    float ofAccount = doubt[account] + affinity[account] + watched[account] + span[account];
    return ofAccount + likes.byAccount().length(account) + readOfLike(like);
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
      crowding[like] = (float) (high - low - 1) / Math.max(1, end - start - 1);
      gap[like] = i == start ? Context.UNKNOWN : gap(byAccount.element(i - 1), like);
      add(account, like);
    }
    if (end > start) {
      double hours = micros(byAccount.element(start), byAccount.element(end - 1)) / HOUR_MICROS;
      span[account] = (float) Math.log1p(hours);
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
    doubt[account] += quantities.doubt()[like];
    affinity[account] += quantities.affinity()[like];
    if (quantities.watched(like) >= 0) {
      watched[account] += Math.min(1, quantities.watched(like));
      watchedKnown[account]++;
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
    set(vector, Feature.ACCOUNT_DOUBT, others(doubt[account], quantities.doubt()[like], all));
    set(vector, Feature.ACCOUNT_LIKES, all);
    set(
        vector,
        Feature.ACCOUNT_AFFINITY,
        others(affinity[account], quantities.affinity()[like], all));
    set(vector, Feature.ACCOUNT_SPAN, span[account]);
    set(vector, Feature.ACCOUNT_AGE, age(account, likes.time(like)));
    set(vector, Feature.CROWDING, crowding[like]);
    set(vector, Feature.GAP, gap[like]);
    set(vector, Feature.CREATOR_SHARE, ofCreator.length == 0 ? Context.UNKNOWN : ofCreator[like]);
    set(vector, Feature.AFFINITY, quantities.affinity()[like]);
    set(vector, Feature.WATCHED, quantities.watched(like));
    set(vector, Feature.ACCOUNT_WATCHED, othersWatched(account, quantities.watched(like)));
  }

  private static void set(double[] vector, Feature feature, double value) {
    vector[feature.ordinal()] = value;
  }

  private static double others(float sum, float own, int all) {
    return all < 2 ? Context.UNKNOWN : (sum - own) / (all - 1);
  }

  private double othersWatched(int account, float own) {
    return own < 0
        ? mean(watched[account], watchedKnown[account])
        : mean(watched[account] - Math.min(1, own), watchedKnown[account] - 1);
  }

  private static double mean(float sum, int count) {
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
