package dev.zhenzan.server.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Lets each of many through at a rate: a bucket holds tokens up to the burst, fills at the rate,
 * and each passage takes one. Kept in memory, as a restart that forgets them harms nobody.
 * Thread-safe.
 */
public final class TokenBuckets {
  /** Buckets kept before the full ones, which say nothing, are thrown away. */
  static final int MANY = 50_000;

  private static final double NANOS = 1e9;

  private final Rate rate;
  private final InstantSource clock;
  private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

  /** At a rate. */
  public TokenBuckets(Rate rate, InstantSource clock) {
    this.rate = rate;
    this.clock = clock;
  }

  /**
   * How fast.
   *
   * @param perSecond passages a second in the long run, above 0
   * @param burst passages at once, at least 1
   */
  public record Rate(double perSecond, int burst) {
    public Rate {
      if (!(perSecond > 0) || burst < 1) {
        throw new IllegalArgumentException(
            "a rate needs perSecond above 0 and a burst of at least 1: %s, %d"
                .formatted(perSecond, burst));
      }
    }
  }

  /** Tokens at a time; fewer than none where the last passage was refused, by what was missing. */
  private record Bucket(double tokens, Instant at) {}

  /**
   * Takes a token from somebody's bucket.
   *
   * @return empty if there was one; else how long until there is
   */
  public Optional<Duration> take(String whose) {
    Instant now = clock.instant();
    if (buckets.size() > MANY) {
      buckets.values().removeIf(bucket -> filled(bucket, now) >= rate.burst());
    }
    double left =
        buckets
            .merge(
                whose,
                new Bucket(rate.burst() - 1.0, now),
                (before, fresh) -> new Bucket(filled(before, now) - 1, now))
            .tokens();
    return left >= 0
        ? Optional.empty()
        : Optional.of(Duration.ofNanos((long) Math.ceil(-left / rate.perSecond() * NANOS)));
  }

  /** Tokens by now; a refused passage has taken none, so what it missed is given back. */
  private double filled(Bucket bucket, Instant now) {
    double before = bucket.tokens() < 0 ? bucket.tokens() + 1 : bucket.tokens();
    double grown = Duration.between(bucket.at(), now).toNanos() / NANOS * rate.perSecond();
    return Math.min(rate.burst(), before + Math.max(0, grown));
  }

  int size() {
    return buckets.size();
  }
}
