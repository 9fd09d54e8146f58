package dev.zhenzan.server.ingest;

import dev.zhenzan.server.http.BodyBound;
import java.time.Duration;

/**
 * How much is let in.
 *
 * @param bodyBytes the most bytes of a request
 * @param rows the most rows of a request, as one transaction holds them all
 * @param rejects the most rejected rows that an answer names; more are counted
 * @param writers batches that are written at the same time: more than there are processors wait for
 *     one another in the database instead of here
 * @param requests the most that are let in at the same time, being sent, waiting or written
 * @param waitingBytes the most bytes of all of them, which lie on the disk until they are written
 * @param patience how long a request may take to be sent
 */
record Bounds(
    long bodyBytes,
    long rows,
    int rejects,
    int writers,
    int requests,
    long waitingBytes,
    Duration patience) {
  /** The ones in use. */
  static final Bounds USUAL =
      new Bounds(
          BodyBound.BYTES,
          5_000_000,
          1_000,
          Math.max(2, Runtime.getRuntime().availableProcessors()),
          64,
          1L << 30,
          Duration.ofMinutes(10));
}
