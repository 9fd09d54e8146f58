package dev.zhenzan.server.kuaishou.platform;

import java.time.Duration;

/** Lets a time pass. */
@FunctionalInterface
public interface Pause {
  /** The thread sleeps. */
  Pause SLEEP = Thread::sleep;

  /**
   * Comes back after a time.
   *
   * @throws InterruptedException if the thread is to end
   */
  void of(Duration time) throws InterruptedException;
}
