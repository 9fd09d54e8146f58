package dev.zhenzan.server.log;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the appender. Wakings while it works are one. Thread-safe. */
@Singleton
public final class Waking {
  private final Semaphore woken = new Semaphore(0);

  /** Nobody was woken yet. */
  public Waking() {}

  /** There is something to do. */
  public void wake() {
    woken.release();
  }

  /** Waits until somebody wakes it, or until it looks by itself. */
  void await(Duration most) throws InterruptedException {
    if (woken.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
      woken.drainPermits();
    }
  }
}
