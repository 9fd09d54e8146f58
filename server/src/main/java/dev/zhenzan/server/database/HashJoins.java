package dev.zhenzan.server.database;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Has questions read each table in one pass and join by hash. What was written a moment ago is not
 * in the database's statistics; taking thousands of rows for one, it looks interactions up row by
 * row, for which they have no index.
 */
public final class HashJoins {
  private HashJoins() {}

  /**
   * Asks without nested loops, within the handle's transaction. What was set before holds after; a
   * question that fails ends the transaction.
   */
  public static <T> T only(Handle handle, Supplier<T> question) {
    String before =
        handle.select("select current_setting('enable_nestloop')").mapTo(String.class).one();
    set(handle, "off");
    T answer = question.get();
    set(handle, before);
    return answer;
  }

  private static void set(Handle handle, String value) {
    handle.select("select set_config('enable_nestloop', ?, true)", value).mapToMap().one();
  }
}
