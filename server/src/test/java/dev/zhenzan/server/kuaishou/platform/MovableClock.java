package dev.zhenzan.server.kuaishou.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands until it is moved. Safe for use by many threads. */
public final class MovableClock extends Clock {
  private final AtomicReference<Instant> now;

  /** A clock that stands at a time. */
  public MovableClock(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  /** Lets a time pass. */
  public void move(Duration by) {
    now.updateAndGet(instant -> instant.plus(by));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("always UTC");
  }
}
