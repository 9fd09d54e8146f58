package dev.zhenzan.server.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * How many rows that stay somebody may make within a day: the limits of requests alone would let
 * millions in.
 *
 * @param most from 1
 * @param what they are and whose, for people
 */
public record DailyBound(int most, String what) {
  private static final Duration DAY = Duration.ofDays(1);

  public DailyBound {
    if (most < 1) {
      throw new IllegalArgumentException("at least 1 a day: " + most);
    }
  }

  /**
   * Goes on if one more may be made. Two transactions at once may both find that; whoever must be
   * exact takes a lock first.
   *
   * @param times query of the times at which all of them were made
   * @param values of its parameters
   * @throws ProblemException that says when the next may be
   */
  public void check(Handle handle, String times, Map<String, ?> values) {
    Optional<Instant> blocking =
        handle
            .createQuery(
                """
                select made_at from (%s) as made (made_at)
                where made_at > now() - interval '1 day'
                order by made_at desc offset :before limit 1"""
                    .formatted(times))
            .bind("before", most - 1)
            .bindMap(values)
            .map((row, context) -> row.getTimestamp(1).toInstant())
            .findOne();
    if (blocking.isPresent()) {
      throw ProblemException.later(
          ProblemType.TOO_MANY_REQUESTS,
          "at most %d %s within a day: go on when Retry-After says".formatted(most, what),
          Duration.between(Instant.now(), blocking.get().plus(DAY)));
    }
  }
}
