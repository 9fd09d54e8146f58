package dev.zhenzan.server.ingest;

/**
 * A row that cannot be used, for its sender alone: the value may be personal.
 *
 * @param line where it begins, counted from 1, the header of a CSV being the first; of Parquet the
 *     number of the row
 * @param column to blame; empty where the row as a whole is
 * @param value what stands there, cut to 200 characters
 * @param reason what is wrong with it
 */
public record RejectedRow(long line, String column, String value, String reason) {}
