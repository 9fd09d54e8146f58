package dev.zhenzan.server.database;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Binds times: PostgreSQL's driver takes an {@link Instant} only with its offset. */
final class InstantArgument extends AbstractArgumentFactory<Instant> {
  InstantArgument() {
    super(Types.TIMESTAMP_WITH_TIMEZONE);
  }

  @Override
  protected Argument build(Instant time, ConfigRegistry config) {
    return (position, statement, context) ->
        statement.setObject(position, time.atOffset(ZoneOffset.UTC));
  }
}
