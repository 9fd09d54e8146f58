package dev.zhenzan.files.rows;

import java.util.Objects;

/**
 * Why a row cannot be read.
 *
 * @param column the column to blame; empty where the row as a whole is
 * @param value what stands there, or the beginning of the row
 * @param reason what is wrong, for people
 * @param extent of what the value and the reason may tell
 */
public record Fault(String column, String value, String reason, Extent extent) {
  /** Of what a fault may tell. */
  public enum Extent {
    /** Of the column to blame alone. */
    FIELD,
    /** Of any column: the row could not be split, and the value is what stands in it. */
    ROW
  }

  /** A fault of one field, or one that tells nothing of what stands in the row. */
  public Fault(String column, String value, String reason) {
    this(column, value, reason, Extent.FIELD);
  }

  /** A fault of a row that cannot be split into fields; its value may show any of them. */
  static Fault ofRow(String column, String value, String reason) {
    return new Fault(column, value, reason, Extent.ROW);
  }

  public Fault {
    Objects.requireNonNull(extent, "extent");
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(reason, "reason");
  }
}
