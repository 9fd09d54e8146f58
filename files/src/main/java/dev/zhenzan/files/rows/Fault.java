package dev.zhenzan.files.rows;

import java.util.Objects;

/**
 * Why a row cannot be read.
 *
 * @param column the column to blame; empty where the row as a whole is
 * @param value what stands there, or the beginning of the row
 * @param reason what is wrong, for people
 */
public record Fault(String column, String value, String reason) {
  public Fault {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(reason, "reason");
  }
}
