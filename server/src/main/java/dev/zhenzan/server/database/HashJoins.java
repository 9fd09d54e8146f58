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
   * Asks without nested loops, within the handle's transaction; what was set before holds after.
   */
  public static <T> T only(Handle handle, Supplier<T> question) {
    handle.execute("set local enable_nestloop = off");
    T answer = question.get();
    handle.execute("set local enable_nestloop = on");
    return answer;
  }
}
