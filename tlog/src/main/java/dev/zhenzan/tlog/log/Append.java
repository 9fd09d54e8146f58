package dev.zhenzan.tlog.log;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Entries handed to a {@link Sequencer}. Safe for several threads. */
public final class Append {
  private final List<Part> parts;

  Append(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** The entries from one position to before another of a round. */
  record Part(Round round, int from, int to) {}

  /**
   * Waits until the entries have their indexes for good: they are durable, and every later
   * checkpoint of the log has them there. The published checkpoint may not have them yet.
   *
   * @return the indexes, in the order of the entries
   * @throws StorageException if they are not in the log; unless it is lasting, append them again
   */
  public long[] awaitSequenced() throws InterruptedException {
    return await(Round::sequenced);
  }

  /**
   * Waits until the published checkpoint covers the entries: it is durable, as are the tiles and
   * bundles that prove them.
   *
   * @return the indexes, in the order of the entries
   * @throws StorageException if that cannot be told; unless it is lasting, append them again
   */
  public long[] awaitPublished() throws InterruptedException {
    return await(Round::published);
  }

  private long[] await(Function<Round, CompletableFuture<long[]>> step)
      throws InterruptedException {
    LongStream indexes = LongStream.empty();
    for (Part part : parts) {
      long[] ofRound = get(step.apply(part.round));
      indexes = LongStream.concat(indexes, Arrays.stream(ofRound, part.from, part.to));
    }
    return indexes.toArray();
  }

  private static long[] get(CompletableFuture<long[]> indexes) throws InterruptedException {
    try {
      return indexes.get();
    } catch (ExecutionException e) {
      throw (StorageException) e.getCause();
    }
  }
}
