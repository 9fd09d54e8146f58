package dev.zhenzan.server.kuaishou;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Everything that the database holds, as one text: each value of each row of each table. */
public final class Dump {
  private Dump() {}

  /** Taken now. */
  public static String of(Database database) {
    return database.across(
        Across.METRICS,
        handle -> {
          StringBuilder all = new StringBuilder();
          tables(handle).forEach(table -> rows(handle, table, all));
          return all.toString();
        });
  }

  private static List<String> tables(Handle handle) {
    return handle
        .createQuery("select tablename from pg_tables where schemaname = 'public'")
        .mapTo(String.class)
        .list();
  }

  private static void rows(Handle handle, String table, StringBuilder all) {
    all.append("== ").append(table).append('\n');
    handle
        .createQuery("select * from \"" + table + "\"")
        .map((row, _) -> line(row))
        .forEach(line -> all.append(line).append('\n'));
  }

  private static String line(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    StringBuilder line = new StringBuilder();
    for (int at = 1; at <= columns.getColumnCount(); at++) {
      boolean raw = columns.getColumnTypeName(at).equals("bytea");
      byte[] bytes = raw ? row.getBytes(at) : null;
      line.append(
          bytes == null ? row.getString(at) : new String(bytes, StandardCharsets.ISO_8859_1));
      line.append('|');
    }
    return line.toString();
  }
}
