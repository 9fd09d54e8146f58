package dev.zhenzan.server.ingest;

import org.jdbi.v3.core.Handle;

/**
 * What of an account's data is gone.
 *
 * @param interactions rows deleted
 * @param accounts 1 where the account itself was known, otherwise 0
 * @param answers of batches in which a rejected row may have named the account, now without values
 */
public record Erasure(long interactions, long accounts, long answers) {
  /**
   * Deletes an account's rows from all tables of data, within the caller's transaction in the name
   * of an organisation. What results were made of them is for whoever keeps those.
   */
  public static Erasure of(Handle handle, String accountId) {
    long interactions = delete(handle, "interaction", accountId);
    long accounts = delete(handle, "account", accountId);
    return new Erasure(interactions, accounts, forget(handle, accountId));
  }

  private static long delete(Handle handle, String table, String accountId) {
    return handle.execute(
        "delete from %s where organisation_id = organisation() and account_id = ?".formatted(table),
        accountId);
  }

  /**
   * Values of rejected rows stand as JSON in the answer that is kept for senders that try again.
   */
  private static long forget(Handle handle, String accountId) {
    return handle.execute(
        """
        update batch set rejects = null
        where organisation_id = organisation() and rejects is not null
          and position(trim(both '"' from to_json(?::text)::text) in rejects) > 0""",
        accountId);
  }
}
