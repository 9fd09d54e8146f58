package dev.zhenzan.verdict.context;

import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What surrounds likes, looked up anew for each by going through the whole log. A like is its row.
 *
 * @param affinity by row: it is not measured here
 */
record Surroundings(
    AuditInput input, Context.Findings findings, List<Integer> likes, double[] affinity) {
  private static final double HOUR = 3.6e9;

  static Surroundings of(AuditInput input, Context.Findings findings, double[] affinity) {
    InteractionTable table = input.interactions();
    Set<List<Integer>> seen = new HashSet<>();
    List<Integer> likes = new ArrayList<>();
    IntStream.range(0, table.size())
        .boxed()
        .sorted(Comparator.comparingLong(table::time))
        .filter(row -> table.kind(row) == InteractionKind.LIKE)
        .filter(row -> seen.add(List.of(table.account(row), table.video(row))))
        .forEach(likes::add);
    return new Surroundings(input, findings, likes, affinity);
  }

  double of(Feature feature, int like) {
    List<Integer> mine = likes.stream().filter(o -> account(o) == account(like)).toList();
    List<Integer> ofVideo = likes.stream().filter(o -> video(o) == video(like)).toList();
    List<Integer> near = near(ofVideo, ofVideo.indexOf(like));
    return switch (feature) {
      case LOCKSTEP -> findings.lockstep()[like];
      case BURST -> findings.burst()[like];
      case ACCOUNT_DOUBT -> mean(mine, like, row -> findings.doubt().of(row));
      case ACCOUNT_LIKES -> mine.size();
      case ACCOUNT_AFFINITY -> mean(mine, like, row -> affinity[row]);
      case ACCOUNT_SPAN -> Math.log1p(hours(mine));
      case ACCOUNT_AGE -> known(age(like));
      case CROWDING -> share(mine, like, other -> Math.abs(time(other) - time(like)) <= HOUR / 6);
      case GAP -> gap(mine, mine.indexOf(like));
      case CREATOR_SHARE ->
          creator(like) < 0 ? -1 : share(mine, like, other -> creator(other) == creator(like));
      case AFFINITY -> affinity[like];
      case HOUR_SHARE ->
          (double) likes.stream().filter(o -> hour(o) == hour(like)).count() / likes.size();
      case VIDEO_LIKES -> ofVideo.size();
      case VIDEO_PACE -> pace(ofVideo);
      case VIDEO_AFFINITY -> mean(ofVideo, like, row -> affinity[row]);
      case VIDEO_DOUBT -> mean(ofVideo, like, row -> findings.doubt().of(row));
      case VIDEO_AGE -> Math.log1p((time(like) - time(ofVideo.getFirst())) / HOUR);
      case NEAR_PACE -> pace(near);
      case NEAR_RUSH -> pace(near) - pace(ofVideo);
      case NEAR_AFFINITY -> mean(near, like, row -> affinity[row]);
      case NEAR_PASSERS_BY -> mean(near, like, row -> theirs(row) <= 2 ? 1 : 0);
      case NEAR_DOUBT -> mean(near, like, row -> findings.doubt().of(row));
      case NEAR_ACTIVITY -> mean(near, like, row -> Math.log(theirs(row)));
      case NEAR_NEWCOMERS -> mean(near, like, row -> oneIf(age(row), age(row) < 30));
      case NEAR_AGE_SPREAD -> spread(near, like);
      case WATCHED -> known(watched(like));
      case ACCOUNT_WATCHED -> mean(mine, like, row -> Math.min(1, watched(row)));
      case NEAR_WATCHED -> mean(near, like, row -> Math.min(1, watched(row)));
    };
  }

  private int account(int row) {
    return input.interactions().account(row);
  }

  private int video(int row) {
    return input.interactions().video(row);
  }

  private double time(int row) {
    return input.interactions().time(row);
  }

  private double hour(int row) {
    return Math.floor(time(row) / HOUR) % 24;
  }

  private int creator(int row) {
    return input.videos().creator(video(row)).orElse(-1);
  }

  private double theirs(int row) {
    return likes.stream().filter(other -> account(other) == account(row)).count();
  }

  /** The twelve before and after, or as many more on one side as lack on the other. */
  private static List<Integer> near(List<Integer> all, int place) {
    int from = Math.max(0, Math.min(place - 12, all.size() - 25));
    return all.subList(from, Math.min(all.size(), from + 25));
  }

  private double hours(List<Integer> rows) {
    return (time(rows.getLast()) - time(rows.getFirst())) / HOUR;
  }

  private double pace(List<Integer> rows) {
    return Math.log(rows.size() / (hours(rows) + 0.02));
  }

  private double gap(List<Integer> mine, int place) {
    return place == 0 ? -1 : Math.log1p((time(mine.get(place)) - time(mine.get(place - 1))) / 1e6);
  }

  private double age(int row) {
    long unknown = Long.MAX_VALUE;
    long registered = input.accounts().registeredAt(account(row)).orElse(unknown);
    return registered == unknown ? Double.NaN : Math.max(0, time(row) - registered) / HOUR / 24;
  }

  private double watched(int like) {
    InteractionTable table = input.interactions();
    return IntStream.range(0, table.size())
        .filter(row -> account(row) == account(like) && video(row) == video(like))
        .filter(row -> table.dwellMillis(row) >= 0 && table.durationMillis(row) > 0)
        .mapToDouble(row -> (double) table.dwellMillis(row) / table.durationMillis(row))
        .map(share -> Math.min(3, share))
        .max()
        .orElse(Double.NaN);
  }

  private static double oneIf(double known, boolean holds) {
    return Double.isNaN(known) ? known : holds ? 1 : 0;
  }

  private static double known(double value) {
    return Double.isNaN(value) ? -1 : value;
  }

  private static double[] others(List<Integer> rows, int without, IntToDoubleFunction of) {
    return rows.stream()
        .filter(row -> row != without)
        .mapToDouble(of::applyAsDouble)
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }

  private static double mean(List<Integer> rows, int without, IntToDoubleFunction of) {
    return average(others(rows, without, of));
  }

  private static double average(double[] values) {
    return Arrays.stream(values).average().orElse(-1);
  }

  private static double share(List<Integer> rows, int without, IntPredicate holds) {
    return Math.max(0, mean(rows, without, row -> holds.test(row) ? 1 : 0));
  }

  private double spread(List<Integer> near, int like) {
    double[] ages = others(near, like, row -> Math.log1p(age(row)));
    double mean = average(ages);
    double square = average(Arrays.stream(ages).map(a -> a * a).toArray());
    return ages.length < 3 ? -1 : Math.sqrt(Math.max(0, square - mean * mean));
  }
}
