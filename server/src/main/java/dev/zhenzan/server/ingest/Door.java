package dev.zhenzan.server.ingest;

import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Lets so many requests in as can be answered before long, and asks the others to come back when,
 * at the rate of late, there should be room. Nothing of a request is read before it is in.
 * Thread-safe.
 */
final class Door {
  /** Until one was written: what a slow disk does. */
  private static final double FIRST_RATE = 5e6;

  private static final double MEMORY = 0.8;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private final Bounds bounds;
  private final Semaphore writers;
  private int requests;
  private long bytes;
  private double bytesPerSecond = FIRST_RATE;

  Door(Bounds bounds) {
    this.bounds = bounds;
    this.writers = new Semaphore(bounds.writers(), true);
  }

  /** A place of a request that was let in, until it is answered. */
  final class Place implements AutoCloseable {
    private final long length;

    private Place(long length) {
      this.length = length;
    }

    /** Waits until there is a writer free, and has it for the time of the work. */
    <T> T write(Work<T> work) throws InterruptedException {
      writers.acquire();
      long start = System.nanoTime();
      try {
        T made = work.run();
        wrote(length, (System.nanoTime() - start) / 1e9);
        return made;
      } finally {
        writers.release();
      }
    }

    @Override
    public void close() {
      leave(length);
    }
  }

  /** What a writer does. */
  interface Work<T> {
    T run();
  }

  /**
   * Lets a request in.
   *
   * @param length of its body in bytes; one of unknown length counts as the longest
   * @throws ProblemException 429 when too many are in, 413 when it is too long
   */
  synchronized Place enter(long length) {
    if (length > bounds.bodyBytes()) {
      throw tooLarge(bounds);
    }
    long counted = length < 0 ? bounds.bodyBytes() : length;
    if (requests >= bounds.requests() || bytes + counted > bounds.waitingBytes()) {
      throw ProblemException.later(
          ProblemType.TOO_MANY_REQUESTS,
          "%d requests of %d bytes are waiting: send it again later".formatted(requests, bytes),
          untilRoom());
    }
    requests++;
    bytes += counted;
    return new Place(counted);
  }

  static ProblemException tooLarge(Bounds bounds) {
    return ProblemException.of(
        ProblemType.TOO_LARGE,
        "a request may have %d bytes: send the rows in several".formatted(bounds.bodyBytes()));
  }

  /** How long half of what is in takes to be written. */
  synchronized Duration untilRoom() {
    Duration wait = Duration.ofSeconds((long) Math.ceil(bytes / 2.0 / bytesPerSecond));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  private synchronized void wrote(long length, double seconds) {
    double rate = bounds.writers() * length / Math.max(seconds, 1e-3);
    bytesPerSecond = MEMORY * bytesPerSecond + (1 - MEMORY) * Math.max(rate, 1);
  }

  private synchronized void leave(long length) {
    requests--;
    bytes -= length;
  }
}
