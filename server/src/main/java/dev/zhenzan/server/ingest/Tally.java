package dev.zhenzan.server.ingest;

/**
 * What became of the rows of a batch: rows = accepted + duplicates + rejected.
 *
 * @param rows that were sent
 * @param accepted that are there now
 * @param duplicates of things that the batch names again further down; the later row counts.
 *     Interactions never are: whether one that is there twice means anything is for an audit to say
 * @param replaced of those accepted, how many took the place of what an earlier batch said
 * @param rejected that cannot be used
 */
public record Tally(long rows, long accepted, long duplicates, long replaced, long rejected) {
  public Tally {
    if (rows != accepted + duplicates + rejected) {
      throw new IllegalArgumentException(
          "rows must be accepted + duplicates + rejected: %d, %d + %d + %d"
              .formatted(rows, accepted, duplicates, rejected));
    }
  }
}
