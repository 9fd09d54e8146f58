package dev.zhenzan.server.audience;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.identity.Acts;
import dev.zhenzan.server.ingest.Erasure;
import dev.zhenzan.server.log.Forgetting;
import dev.zhenzan.server.result.Corrections;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Erases a person: all rows that name the account, the cases about it, and the sign-in. That an
 * erasure happened stays, without whose (Personal Information Protection Law, art. 47).
 */
@Singleton
final class PersonErasure {
  private final Database database;
  private final Acts acts;
  private final FileErasures files;
  private final Forgetting forgetting;

  PersonErasure(Database database, Acts acts, FileErasures files, Forgetting forgetting) {
    this.database = database;
    this.acts = acts;
    this.files = files;
    this.forgetting = forgetting;
  }

  /**
   * What is left of an erasure.
   *
   * @param id of the receipt
   * @param rows that were erased
   */
  record Receipt(UUID id, long rows, Instant erasedAt) {}

  Receipt erase(PersonCopy.Whose whose) {
    return database.in(whose.organisation(), handle -> erase(handle, whose));
  }

  private Receipt erase(Handle handle, PersonCopy.Whose whose) {
    // Nobody shows the account anything while it goes.
    handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 36))", whose.account());
    // Before the rows go: they tell which batches were of the account.
    forgetting.account(handle, whose.organisation(), whose.account());
    long rows = tables(handle, whose.account()) + signIn(handle, whose);
    files.ask(handle, whose.account());
    UUID id = Identifiers.next();
    handle.execute("insert into erasure (erasure_id, rows_erased) values (?, ?)", id, rows);
    return new Receipt(id, rows, Instant.now());
  }

  /**
   * Erases an account's rows from all tables. What reviewers decided is made anew without them, and
   * nobody decides meanwhile: a decision that did not see the erasure would bring the account back.
   *
   * @return how many
   */
  static long tables(Handle handle, String account) {
    Corrections.lock(handle);
    Optional<UUID> corrected = Corrections.touching(handle, account);
    long rows = rows(handle, account);
    corrected.ifPresent(audit -> Corrections.all(handle, audit));
    return rows;
  }

  private static long rows(Handle handle, String account) {
    long rows = Erasure.of(handle, account).interactions();
    handle.select("select set_config('zhenzan.erasure', 'on', true)").mapTo(String.class).one();
    rows += cases(handle, account);
    for (HoldingTable table : HoldingTable.all(handle)) {
      rows += table.namesAccount() ? accountRows(handle, table.name(), account) : 0;
      rows += table.listsAccounts() ? listed(handle, table.name(), account) : 0;
    }
    return rows;
  }

  private static long accountRows(Handle handle, String table, String account) {
    return handle.execute(
        "delete from %s where organisation_id = organisation() and account_id = ?".formatted(table),
        account);
  }

  private static long listed(Handle handle, String table, String account) {
    return handle.execute(
        """
        update %s set account_ids = array_remove(account_ids, ?)
        where organisation_id = organisation() and account_ids @> array[cast(? as text)]\
        """
            .formatted(table),
        account,
        account);
  }

  /** Cases about the account go with what was said in them; of others' cases nothing. */
  private static long cases(Handle handle, String account) {
    String about =
        """
        (select review_id from review where organisation_id = organisation()
         and subject_kind = 'account' and subject_id = ?)\
        """;
    long rows = 0;
    for (String table : new String[] {"verdict_override", "appeal", "review_decision", "review"}) {
      rows +=
          handle.execute("delete from %s where review_id in %s".formatted(table, about), account);
    }
    return rows;
  }

  /** The sign-in goes; who is here in other roles as well stays without the account. */
  private long signIn(Handle handle, PersonCopy.Whose whose) {
    int kept =
        handle.execute(
            """
            update person set account_id = null, roles = array_remove(roles, 'audience'), revision = revision + 1
            where organisation_id = organisation() and person_id = ? and cardinality(array_remove(roles, 'audience')) > 0\
            """,
            whose.person());
    handle.execute(
        "delete from appeal where organisation_id = organisation() and person_id = ? and"
            + " subject_kind = 'account'",
        whose.person());
    return kept > 0 ? kept : leave(handle, whose.person());
  }

  /** The person goes, out of the trail of acts and of the log, too. */
  private long leave(Handle handle, UUID person) {
    acts.erase(handle, person);
    forgetting.person(handle, person);
    return handle.execute(
        "delete from person where organisation_id = organisation() and person_id = ?", person);
  }
}
