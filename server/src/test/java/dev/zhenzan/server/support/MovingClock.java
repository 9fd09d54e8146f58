package dev.zhenzan.server.support;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves when it is told to. */
public final class MovingClock implements InstantSource {
  private Instant now;

  /** At a time. */
  public MovingClock(Instant now) {
    this.now = now;
  }

  /** Time goes by. */
  public void advance(Duration by) {
    now = now.plus(by);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
