package dev.zhenzan.server.database;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** Transactions in the name of an organisation. Thread-safe. */
@Singleton
public final class Database {
  private final Jdbi jdbi;

  /** On a pool of connections. */
  public Database(DataSource pool) {
    this.jdbi =
        Jdbi.create(pool)
            .registerArgument(new InstantArgument())
            .registerColumnMapper(Instant.class, Database::instant);
    // What is bound to a statement may be personal, and exceptions are logged.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  /**
   * Works in one transaction that sees the rows of one organisation alone; new rows are that
   * organisation's.
   *
   * @return what the work returned, once it is durable
   */
  public <T> T in(UUID organisation, Function<Handle, T> work) {
    return jdbi.inTransaction(
        handle -> {
          setting(handle, "zhenzan.organisation", organisation.toString());
          return work.apply(handle);
        });
  }

  /**
   * As {@link #in}, for work whose statements all have to see the rows as they are at one moment.
   */
  public <T> T atOneMoment(UUID organisation, Function<Handle, T> work) {
    return jdbi.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle -> {
          setting(handle, "zhenzan.organisation", organisation.toString());
          return work.apply(handle);
        });
  }

  /** As {@link #in}, for work that returns nothing. */
  public void run(UUID organisation, Consumer<Handle> work) {
    in(
        organisation,
        handle -> {
          work.accept(handle);
          return true;
        });
  }

  /** Works in one transaction that sees all rows. New rows have to name their organisation. */
  public <T> T across(Across reason, Function<Handle, T> work) {
    return jdbi.inTransaction(
        handle -> {
          setting(handle, "zhenzan.across", reason.name());
          return work.apply(handle);
        });
  }

  /** The driver knows times with an offset only. */
  private static @Nullable Instant instant(ResultSet row, int column, StatementContext context)
      throws SQLException {
    @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static void setting(Handle handle, String name, String value) {
    handle.select("select set_config(?, ?, true)", name, value).mapTo(String.class).one();
  }
}
