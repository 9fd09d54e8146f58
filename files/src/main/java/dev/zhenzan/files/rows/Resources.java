package dev.zhenzan.files.rows;

import dev.zhenzan.graph.Workers;
import java.util.Objects;

/**
 * What reading and writing may use of the machine.
 *
 * @param workers do what can be done side by side
 * @param duckdbBytes the most memory, outside of Java's heap, for DuckDB, which reads and writes
 *     Parquet
 */
public record Resources(Workers workers, long duckdbBytes) {
  /** Enough for the row groups that two threads work on; rows themselves are streamed. */
  private static final long USUAL_DUCKDB_BYTES = 1L << 30;

  public Resources {
    Objects.requireNonNull(workers, "workers");
    if (duckdbBytes <= 0) {
      throw new IllegalArgumentException("duckdbBytes must be positive: " + duckdbBytes);
    }
  }

  /** The caller's thread, and as much memory as DuckDB needs for any usual file. */
  public static Resources usual() {
    return new Resources(Workers.sequential(), USUAL_DUCKDB_BYTES);
  }
}
