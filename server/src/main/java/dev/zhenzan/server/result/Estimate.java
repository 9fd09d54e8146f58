package dev.zhenzan.server.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A number that is not known exactly.
 *
 * @param value the best guess
 * @param low end of the interval that its source names: 95 % of audits
 * @param high other end
 */
public record Estimate(double value, double low, double high) {
  /**
   * Of three columns.
   *
   * @return null where there is none
   */
  public static @Nullable Estimate of(ResultSet row, String value, String low, String high)
      throws SQLException {
    double found = row.getDouble(value);
    return row.wasNull() ? null : new Estimate(found, row.getDouble(low), row.getDouble(high));
  }

  /** Of the columns that all scores have: the expected number of genuine likes. */
  public static @Nullable Estimate validLikes(ResultSet row) throws SQLException {
    return of(row, "valid_likes", "valid_low", "valid_high");
  }

  /** Of the columns that all scores have: the share of genuine likes, 0 to 1. */
  public static @Nullable Estimate authenticity(ResultSet row) throws SQLException {
    return of(row, "authenticity", "authenticity_low", "authenticity_high");
  }
}
