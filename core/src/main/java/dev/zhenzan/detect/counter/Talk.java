package dev.zhenzan.detect.counter;

import dev.zhenzan.model.CounterReason;
import dev.zhenzan.model.Period;
import java.util.List;
import java.util.Optional;

/**
 * Likes that came without the comments and shares that come with this work's likes else.
 *
 * <p>It is what is left to see where views were brought along with the likes.
 */
final class Talk {
  private static final int LEAST_BINS = 1;

  /** How much comments and shares per like vary from stretch to stretch, in logarithms. */
  private static final double SPREAD = 0.45;

  private final Growth growth;

  private Talk(Growth growth) {
    this.growth = growth;
  }

  /** The window that lacks most; empty where none lacks any. */
  static Optional<Sign> of(Growth growth) {
    if (!growth.hasTalk()) {
      return Optional.empty();
    }
    Talk talk = new Talk(growth);
    List<Windows> windows = Windows.of(growth, LEAST_BINS);
    Optional<Sign> best = Optional.empty();
    for (Windows window : windows) {
      double strength = talk.lack(window) - Math.log(windows.size());
      if (strength > best.map(Sign::strength).orElse(0.0)) {
        best = Optional.of(talk.sign(window, strength));
      }
    }
    return best;
  }

  /** How strongly comments and shares lack in a stretch of time, nats; 0 where it is unknown. */
  static double lack(Growth growth, Period period) {
    if (!growth.hasTalk()) {
      return 0;
    }
    int from = 0;
    while (from + 1 < growth.size() && growth.times()[from + 1] <= period.from()) {
      from++;
    }
    int to = from + 1;
    while (to < growth.size() && growth.times()[to] < period.to()) {
      to++;
    }
    return new Talk(growth).lack(new Windows(from, to));
  }

  private double lack(Windows window) {
    double talk = Growth.sum(growth.talk(), window.from(), window.to());
    double outside = Growth.sum(growth.talk(), 0, growth.size()) - talk;
    double shape = 1 / (SPREAD * SPREAD + 1 / (outside + 1));
    return Counts.deficit(talk, expected(window), shape);
  }

  /** Comments and shares that the likes of a window would have elsewhere. */
  private double expected(Windows window) {
    double likes = Growth.sum(growth.likes(), window.from(), window.to());
    double likesElsewhere = Growth.sum(growth.likes(), 0, growth.size()) - likes;
    double talk = Growth.sum(growth.talk(), window.from(), window.to());
    double talkElsewhere = Growth.sum(growth.talk(), 0, growth.size()) - talk;
    return likesElsewhere <= 0 ? 0 : likes * talkElsewhere / likesElsewhere;
  }

  private Sign sign(Windows window, double strength) {
    double likes = Growth.sum(growth.likes(), window.from(), window.to());
    double talk = Growth.sum(growth.talk(), window.from(), window.to());
    double explained = likes * talk / Math.max(expected(window), 1e-9);
    return new Sign(
        CounterReason.LIKES_WITHOUT_TALK,
        growth.period(window.from(), window.to()),
        Sign.beyond(likes, Math.min(explained, likes), SPREAD),
        strength);
  }
}
