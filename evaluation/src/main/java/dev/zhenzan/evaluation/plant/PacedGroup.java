package dev.zhenzan.evaluation.plant;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.Period;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A group that takes its time: fresh accounts, each of which likes a share of the targets and
 * nothing else.
 *
 * @param accounts members, at least 1
 * @param targets videos
 * @param hours how long the group takes for one target
 */
record PacedGroup(int accounts, int targets, int hours) {
  private static final double SHARE = 0.6;
  private static final long HOUR = 3_600_000_000L;

  /** One like of the group, its account by number; time in micros. */
  record Like(int account, int video, long time) {}

  /** Likes on videos of a log, each target's from a random time on. */
  List<Like> likes(AuditInput log, Chance chance) {
    Period period = log.interactions().period().orElseThrow();
    long latest = Math.max(period.from() + 1, period.to() - hours * HOUR);
    List<Integer> videos = IntStream.range(0, log.interactions().videos().size()).boxed().toList();
    return chance.pick(videos, targets).stream()
        .flatMap(
            video -> {
              long from = chance.between(period.from(), latest);
              return IntStream.range(0, accounts)
                  .filter(account -> chance.happens(SHARE))
                  .mapToObj(account -> new Like(account, video, later(from, chance)));
            })
        .toList();
  }

  private long later(long from, Chance chance) {
    return from + (long) (chance.uniform() * hours * HOUR);
  }

  /** Likes that a target gets in an hour while the group is at it. */
  double pace() {
    return accounts * SHARE / hours;
  }
}
