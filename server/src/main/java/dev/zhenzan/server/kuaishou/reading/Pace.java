package dev.zhenzan.server.kuaishou.reading;

import dev.zhenzan.server.kuaishou.platform.Pause;
import dev.zhenzan.server.kuaishou.platform.TokenBucket;
import java.time.Clock;
import java.time.Duration;

/**
 * How fast one connection is read, beside the queue of the whole app: a creator with thousands of
 * works leaves turns to the others. A connection is read by one thread at a time, so each reading
 * has its own bucket.
 *
 * @param interval between two questions on average
 * @param atOnce how many may follow each other at once
 * @param pause lets the time between them pass
 * @param clock whose times snapshots bear
 */
public record Pace(Duration interval, int atOnce, Pause pause, Clock clock) {
  /** Ten at once and two a second: a thousand works on their pages in half a minute. */
  public static Pace usual(Clock clock) {
    return new Pace(Duration.ofMillis(500), 10, Pause.SLEEP, clock);
  }

  TokenBucket turns() {
    return new TokenBucket(interval, atOnce, System::nanoTime);
  }

  void await(TokenBucket turns) {
    try {
      Duration wait = turns.take();
      if (!wait.isZero()) {
        pause.of(wait);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a connection was read", e);
    }
  }
}
