package dev.zhenzan.verdict.context;

import dev.zhenzan.graph.Csr;
import java.time.Duration;

/**
 * What a video's other likes say around each of its likes: of all of them, and of those near in
 * time. Looks at one video at a time by running sums. Holds scratch arrays; not thread-safe.
 */
final class VideoSide {
  /** Likes before and after a like that are near. */
  static final int NEAR = 12;

  private static final double HOUR_MICROS = Duration.ofHours(1).toNanos() / 1e3;
  private static final double LEAST_HOURS = 0.02;
  private static final int FEW_LIKES = 2;
  private static final double NEW_DAYS = 30;

  /** Ages must be known of so many near likes for their spread to say something. */
  private static final int MIN_AGES = 3;

  private final Likes likes;
  private final Quantities quantities;
  private final AccountSide accounts;
  private final Running affinity = new Running();
  private final Running doubt = new Running();
  private final Running passersBy = new Running();
  private final Running activity = new Running();
  private final Running newcomers = new Running();
  private final Running ages = new Running();
  private final Running squaredAges = new Running();
  private final Running watched = new Running();
  private final ReadAhead ahead;
  private int video;
  private double pace;

  VideoSide(Likes likes, Quantities quantities, AccountSide accounts, ReadAhead ahead) {
    this.likes = likes;
    this.quantities = quantities;
    this.accounts = accounts;
    this.ahead = ahead;
  }

  /** Turns to a video. */
  void open(int next) {
    video = next;
    int size = likes.byVideo().length(next);
    for (Running running : all()) {
      running.clear(size);
    }
    int start = likes.byVideo().start(next);
    for (int i = 0; i < size; i++) {
      ahead.to(start + i, start + i + 1);
      add(like(i));
    }
    pace = size == 0 ? 0 : size / hours(0, size - 1);
  }

  private Running[] all() {
    return new Running[] {
      affinity, doubt, passersBy, activity, newcomers, ages, squaredAges, watched
    };
  }

  /** The video's like at a place in order of time. */
  int like(int place) {
    Csr byVideo = likes.byVideo();
    return byVideo.element(byVideo.start(video) + place);
  }

  private void add(int like) {
    int account = likes.account(like);
    int theirs = likes.byAccount().length(account);
    affinity.add(quantities.affinity()[like]);
    doubt.add(quantities.doubt()[like]);
    passersBy.add(theirs <= FEW_LIKES ? 1 : 0);
    activity.add(Math.log(theirs));
    double age = accounts.age(account, likes.time(like));
    if (age < 0) {
      newcomers.skip();
      ages.skip();
      squaredAges.skip();
    } else {
      double log = Math.log1p(age);
      newcomers.add(age < NEW_DAYS ? 1 : 0);
      ages.add(log);
      squaredAges.add(log * log);
    }
    float share = quantities.watched(like);
    if (share < 0) {
      watched.skip();
    } else {
      watched.add(Math.min(1, share));
    }
  }

  private double hours(int first, int last) {
    return (likes.time(like(last)) - likes.time(like(first))) / HOUR_MICROS + LEAST_HOURS;
  }

  /** Writes what this side knows of the like at a place. */
  void write(int place, double[] vector) {
    int size = likes.byVideo().length(video);
    Running.Span whole = new Running.Span(0, size, place);
    set(vector, Feature.VIDEO_LIKES, size);
    set(vector, Feature.VIDEO_PACE, Math.log(pace));
    set(vector, Feature.VIDEO_AFFINITY, affinity.mean(whole));
    set(vector, Feature.VIDEO_DOUBT, doubt.mean(whole));
    set(vector, Feature.VIDEO_AGE, Math.log1p(hours(0, place) - LEAST_HOURS));
    int from = Math.max(0, Math.min(place - NEAR, size - 1 - 2 * NEAR));
    int to = Math.min(size, from + 2 * NEAR + 1);
    double nearPace = (to - from) / hours(from, to - 1);
    set(vector, Feature.NEAR_PACE, Math.log(nearPace));
    set(vector, Feature.NEAR_RUSH, Math.log(nearPace / pace));
    writeNear(new Running.Span(from, to, place), vector);
  }

  private void writeNear(Running.Span near, double[] vector) {
    set(vector, Feature.NEAR_AFFINITY, affinity.mean(near));
    set(vector, Feature.NEAR_PASSERS_BY, passersBy.mean(near));
    set(vector, Feature.NEAR_DOUBT, doubt.mean(near));
    set(vector, Feature.NEAR_ACTIVITY, activity.mean(near));
    set(vector, Feature.NEAR_NEWCOMERS, newcomers.mean(near));
    set(vector, Feature.NEAR_AGE_SPREAD, ageSpread(near));
    set(vector, Feature.NEAR_WATCHED, watched.mean(near));
  }

  private double ageSpread(Running.Span near) {
    if (ages.count(near) < MIN_AGES) {
      return Context.UNKNOWN;
    }
    double mean = ages.mean(near);
    return Math.sqrt(Math.max(0, squaredAges.mean(near) - mean * mean));
  }

  private static void set(double[] vector, Feature feature, double value) {
    vector[feature.ordinal()] = value;
  }
}
