package dev.zhenzan.detect.counter;

import dev.zhenzan.model.CounterReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Likes that the views of their time do not bring: steps and longer stretches.
 *
 * <p>The growth is cut where likes per view change ({@link ChangePoints}); each stretch with a rate
 * above the work's {@link Baseline}, and each run of such stretches, is held against it by {@link
 * Counts#excess}. A viral hit has its views along with its likes and is no stretch of a higher
 * rate, or of one higher by no more than rates vary. Since a platform's views may be counted later
 * than its likes, a stretch counts for no more than it does together with what lies around it, and
 * by either account of the views.
 */
final class ViewlessLikes {
  /** Stretches up to so many hours, or of at most two bins, are steps. */
  private static final double STEP_HOURS = 8;

  private static final int STEP_BINS = 2;

  /** What lies around a stretch reaches so far at least, and so many times the source's delay. */
  private static final double AROUND_HOURS = 1;

  private static final double AROUND_DELAYS = 2;
  private static final double ELEVATED = 1.25;

  /** Stretches of a work that are told. */
  private static final int MOST = 8;

  private final Account account;
  private final Account plain;
  private final Growth growth;
  private final double around;

  private ViewlessLikes(Account account, Account plain, double delayHours) {
    this.account = account;
    this.plain = plain;
    this.growth = account.growth();
    this.around = Math.max(AROUND_HOURS, AROUND_DELAYS * delayHours);
  }

  /**
   * The stretches of positive strength, no two overlapping, the strongest first.
   *
   * @param account of the likes by views as likes go by them
   * @param plain the same by the views as given, in the same bins
   * @param delayHours by how much the source counts views later than likes
   */
  static List<Sign> of(Account account, Account plain, double delayHours) {
    ViewlessLikes search = new ViewlessLikes(account, plain, delayHours);
    Growth growth = account.growth();
    return search.apart(search.stretches(ChangePoints.of(growth.likes(), growth.views())));
  }

  private record Stretch(int from, int to, double strength) {
    boolean overlaps(Stretch other) {
      return from < other.to && other.from < to;
    }
  }

  private List<Stretch> stretches(int[] cuts) {
    List<Stretch> stretches = new ArrayList<>();
    int runFrom = -1;
    int runLength = 0;
    for (int i = 0; i + 1 < cuts.length; i++) {
      boolean elevated = elevated(cuts[i], cuts[i + 1]);
      if (elevated) {
        runFrom = runLength++ == 0 ? cuts[i] : runFrom;
        stretches.add(stretch(cuts[i], cuts[i + 1]));
      }
      if (runLength > 1 && (!elevated || i + 2 == cuts.length)) {
        stretches.add(stretch(runFrom, elevated ? cuts[i + 1] : cuts[i]));
      }
      runLength = elevated ? runLength : 0;
    }
    return stretches;
  }

  private boolean elevated(int from, int to) {
    return Growth.sum(growth.likes(), from, to) > ELEVATED * account.expected(from, to);
  }

  private Stretch stretch(int from, int to) {
    double looks = Math.log(Math.max(growth.size(), 2));
    double strength = Math.min(strength(from, to), strength(before(from), behind(to))) - looks;
    return new Stretch(from, to, strength);
  }

  private double strength(int from, int to) {
    return Math.min(account.excess(from, to), plain.excess(from, to));
  }

  private int before(int from) {
    int wider = Math.max(from - 1, 0);
    while (wider > 0 && growth.hours(wider, from) < around) {
      wider--;
    }
    return wider;
  }

  private int behind(int to) {
    int wider = Math.min(to + 1, growth.size());
    while (wider < growth.size() && growth.hours(to, wider) < around) {
      wider++;
    }
    return wider;
  }

  private List<Sign> apart(List<Stretch> stretches) {
    stretches.sort(Comparator.comparingDouble(Stretch::strength).reversed());
    List<Stretch> kept = new ArrayList<>();
    for (Stretch stretch : stretches) {
      if (stretch.strength() > 0 && kept.stream().noneMatch(stretch::overlaps)) {
        kept.add(stretch);
      }
    }
    return joined(kept).stream()
        .sorted(Comparator.comparingDouble(Stretch::strength).reversed())
        .limit(MOST)
        .map(this::sign)
        .toList();
  }

  /** Stretches of which one ends where another begins are one. */
  private List<Stretch> joined(List<Stretch> apart) {
    List<Stretch> joined = new ArrayList<>();
    List<Stretch> inTime = new ArrayList<>(apart);
    inTime.sort(Comparator.comparingInt(Stretch::from));
    for (Stretch stretch : inTime) {
      if (!joined.isEmpty() && joined.getLast().to() == stretch.from()) {
        Stretch last = joined.removeLast();
        double stronger = Math.max(last.strength(), stretch.strength());
        Stretch whole = stretch(last.from(), stretch.to());
        joined.add(new Stretch(whole.from(), whole.to(), Math.max(whole.strength(), stronger)));
      } else {
        joined.add(stretch);
      }
    }
    return joined;
  }

  private Sign sign(Stretch stretch) {
    double likes = Growth.sum(growth.likes(), stretch.from(), stretch.to());
    double expected =
        Math.max(
            account.expected(stretch.from(), stretch.to()),
            plain.expected(stretch.from(), stretch.to()));
    return new Sign(
        reason(stretch),
        growth.period(stretch.from(), stretch.to()),
        Sign.beyond(likes, expected, account.baseline().spread()),
        stretch.strength());
  }

  private CounterReason reason(Stretch stretch) {
    return stretch.to() - stretch.from() <= STEP_BINS
            || growth.hours(stretch.from(), stretch.to()) <= STEP_HOURS
        ? CounterReason.LIKE_STEP
        : CounterReason.LIKES_WITHOUT_VIEWS;
  }
}
