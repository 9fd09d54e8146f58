package dev.zhenzan.server.log;

import dev.zhenzan.ledger.commitment.Subject;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A log on a database without the rest of the service.
 *
 * @param database with the service's tables
 * @param log in a folder
 * @param outbox of the database
 * @param rows of the outbox
 */
record Parts(Database database, ServiceLog log, Outbox outbox, OutboxRows rows)
    implements AutoCloseable {
  static Parts open(String url, String role, String password, Path data) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(role);
    source.setPassword(password);
    Database database = new Database(source);
    ServiceLog log = ServiceLog.open(data, Map.of(), Optional.of("test.example/log"));
    return new Parts(
        database, log, new Outbox(new Sealer(log), new Waking()), new OutboxRows(database));
  }

  /** An organisation with acts that wait for the log. */
  UUID organisationWithActs(int acts) {
    UUID organisation = Identifiers.next();
    database.run(
        organisation, handle -> handle.execute("insert into organisation (name) values ('o')"));
    add(organisation, acts);
    return organisation;
  }

  void add(UUID organisation, int acts) {
    Subject actor = Subjects.person(Identifiers.next());
    Optional<Subject> concerned = Optional.of(Subjects.account(organisation, "a"));
    database.run(
        organisation,
        handle -> {
          for (int i = 0; i < acts; i++) {
            outbox.act(handle, new Act("test.act" + i, actor, concerned));
          }
        });
  }

  LedgerMatchesDatabase matching() {
    return new LedgerMatchesDatabase(log, database);
  }

  @Override
  public void close() {
    log.close();
  }
}
