package dev.zhenzan.server.secret;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * What was sealed by older keys is sealed by the newest, so that the older ones may go. It is fired
 * as an event at each start of the service, before anything else is done; who keeps sealed values
 * observes it and names the columns.
 *
 * @param handle of a transaction that sees all organisations
 * @param seal with all keys
 */
public record Resealing(Handle handle, Seal seal) {
  private static final Logger LOG = Logger.getLogger(Resealing.class);

  private record Row(UUID id, byte[] sealed) {}

  /**
   * A column of sealed values.
   *
   * @param id column that names the row
   * @param purpose of a row's value
   * @return how many were sealed anew
   */
  public int column(String table, String id, String column, Function<UUID, String> purpose) {
    return column(
        new Column(table, id, column),
        purpose,
        (row, bytes) -> seal.open(purpose.apply(row), bytes));
  }

  /** Which column. */
  public record Column(String table, String id, String sealed) {}

  /**
   * The same of a column that holds values of an older form as well.
   *
   * @param open opens a row's value, whatever its form, or throws {@link SecretException}
   */
  public int column(
      Column column, Function<UUID, String> purpose, BiFunction<UUID, byte[], byte[]> open) {
    List<Row> old = rows(column).stream().filter(row -> !seal.isCurrent(row.sealed())).toList();
    int opened = 0;
    for (Row row : old) {
      opened += reseal(column, row, purpose, open);
    }
    if (opened < old.size()) {
      LOG.warnf(
          "sealed values do not open table=%s rows=%d: put their keys back into keys/secrets.key",
          column.table(), old.size() - opened);
    }
    return opened;
  }

  private List<Row> rows(Column column) {
    return handle
        .createQuery(
            "select %s as id, %s as sealed from %s for update"
                .formatted(column.id(), column.sealed(), column.table()))
        .map((row, context) -> new Row(row.getObject("id", UUID.class), row.getBytes("sealed")))
        .list();
  }

  private int reseal(
      Column column,
      Row row,
      Function<UUID, String> purpose,
      BiFunction<UUID, byte[], byte[]> open) {
    byte[] plain;
    try {
      plain = open.apply(row.id(), row.sealed());
    } catch (SecretException e) {
      return 0;
    }
    return handle.execute(
        "update %s set %s = ? where %s = ?".formatted(column.table(), column.sealed(), column.id()),
        seal.seal(purpose.apply(row.id()), plain),
        row.id());
  }
}
