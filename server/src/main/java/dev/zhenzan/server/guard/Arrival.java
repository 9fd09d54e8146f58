package dev.zhenzan.server.guard;

import dev.zhenzan.server.ingest.Batch;
import java.util.Optional;

/**
 * A batch that came in.
 *
 * @param word what the guard last said of its interactions; empty of other batches, and where
 *     nothing was said yet or more came in than the guard could look at
 */
public record Arrival(Batch batch, Optional<Word> word) {
  /**
   * What the guard says of a batch's interactions that were in the window.
   *
   * @param judged how many there were
   * @param suspect how many of them are suspect
   * @param invalid how many are invalid
   */
  public record Counts(long judged, long suspect, long invalid) {}

  /**
   * What the guard says of a batch.
   *
   * @param delayMillis from when the batch was received until the guard first said something
   */
  public record Word(Counts counts, long delayMillis) {}

  Arrival with(Counts counts, long delayMillis) {
    return new Arrival(batch, Optional.of(new Word(counts, delayMillis)));
  }
}
