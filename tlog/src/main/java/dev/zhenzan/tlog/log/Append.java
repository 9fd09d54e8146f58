package dev.zhenzan.tlog.log;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Entries handed to a {@link Sequencer}. Safe for several threads. */
public final class Append {
  private final List<Part> parts;

  Append(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** The entries from one position to before another of a round. */
  record Part(Round round, int from, int to) {
    LongStream of(long[] indexes) {
      return Arrays.stream(indexes, from, to);
    }
  }

  /**
   * Waits until the entries have their indexes for good: they are durable, and every later
   * checkpoint of the log has them there. The published checkpoint may not have them yet.
   *
   * @return the indexes, in the order of the entries
   * @throws StorageException if they are not in the log; unless it is lasting, append them again
   */
  public long[] awaitSequenced() throws InterruptedException {
    LongStream indexes = LongStream.empty();
    for (Part part : parts) {
      indexes = LongStream.concat(indexes, part.of(part.round.awaitSequenced()));
    }
    return indexes.toArray();
  }

  /**
   * Waits until the published checkpoint covers the entries: it is durable, as are the tiles and
   * bundles that prove them.
   *
   * @return the indexes, in the order of the entries
   * @throws StorageException if that cannot be told; unless it is lasting, append them again
   */
  public long[] awaitPublished() throws InterruptedException {
    LongStream indexes = LongStream.empty();
    for (Part part : parts) {
      indexes = LongStream.concat(indexes, part.of(part.round.awaitPublished()));
    }
    return indexes.toArray();
  }
}
