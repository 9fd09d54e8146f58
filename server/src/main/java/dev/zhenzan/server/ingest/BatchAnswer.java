package dev.zhenzan.server.ingest;

import java.util.List;
import java.util.UUID;

/**
 * What a sender hears of a batch once it is on the disk.
 *
 * @param rows see {@link Tally}, as the four behind it
 * @param rejects the first 1,000 rows that cannot be used
 * @param rejectsMore how many more there are
 */
public record BatchAnswer(
    UUID batchId,
    long rows,
    long accepted,
    long duplicates,
    long replaced,
    long rejected,
    List<RejectedRow> rejects,
    long rejectsMore) {
  public BatchAnswer {
    rejects = List.copyOf(rejects);
  }

  static BatchAnswer of(UUID batchId, Tally tally, List<RejectedRow> rejects) {
    return new BatchAnswer(
        batchId,
        tally.rows(),
        tally.accepted(),
        tally.duplicates(),
        tally.replaced(),
        tally.rejected(),
        rejects,
        tally.rejected() - rejects.size());
  }
}
