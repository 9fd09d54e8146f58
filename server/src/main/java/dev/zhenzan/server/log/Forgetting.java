package dev.zhenzan.server.log;

import dev.zhenzan.ledger.commitment.Subject;
import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Makes unprovable what the log says of somebody who is erased, by destroying keys. That it is to
 * be done is part of the transaction that erases; it is done soon after the commit, and after a
 * crash by the next start.
 */
@Singleton
public final class Forgetting {
  private final Database database;
  private final ServiceLog log;
  private final Waking waking;

  /** Of the keys of a log. */
  public Forgetting(Database database, ServiceLog log, Waking waking) {
    this.database = database;
    this.log = log;
    this.waking = waking;
  }

  /**
   * Forgets an account of the transaction's organisation, with the batches that had rows of it. To
   * be called before the account's rows are deleted.
   */
  public void account(Handle handle, UUID organisation, String accountId) {
    batches(handle, accountId).forEach(batch -> add(handle, Subjects.batch(batch)));
    add(handle, Subjects.account(organisation, accountId));
  }

  /** Forgets a human who signed in. */
  public void person(Handle handle, UUID person) {
    add(handle, Subjects.person(person));
  }

  private static List<UUID> batches(Handle handle, String accountId) {
    return handle
        .createQuery(
            """
            select batch_id from interaction
            where organisation_id = organisation() and account_id = :account
            union select batch_id from account
            where organisation_id = organisation() and account_id = :account""")
        .bind("account", accountId)
        .mapTo(UUID.class)
        .list();
  }

  private void add(Handle handle, Subject subject) {
    handle.execute(
        "insert into log_forgetting (forgetting_id, subject_kind, subject_id) values (?, ?, ?)",
        Identifiers.next(),
        subject.of().name(),
        subject.id());
    handle.afterCommit(waking::wake);
  }

  private record Due(UUID id, Subject subject) {}

  /** Does what is due. Destroying a key twice does no harm. */
  void run() {
    for (Due due : due()) {
      log.forget(due.subject);
      database.across(
          Across.LOG,
          handle -> handle.execute("delete from log_forgetting where forgetting_id = ?", due.id));
    }
  }

  private List<Due> due() {
    return database.across(
        Across.LOG,
        handle ->
            handle
                .createQuery("select forgetting_id, subject_kind, subject_id from log_forgetting")
                .map(
                    (row, context) ->
                        new Due(
                            row.getObject(1, UUID.class),
                            new Subject(Subject.Of.valueOf(row.getString(2)), row.getString(3))))
                .list());
  }
}
