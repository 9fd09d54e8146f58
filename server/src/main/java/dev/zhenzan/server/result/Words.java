package dev.zhenzan.server.result;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Words of reviewers on an audit: all there are, or a new one alone.
 *
 * @param audit on which they are looked at
 * @param one the new one; empty for all
 */
record Words(UUID audit, Optional<UUID> one) {
  /** Whose and where the interactions are that the words cover: for a {@code with}. */
  private static final String TOUCHED =
      """
      touched as materialized (
        select f.account_id, f.video_id, f.group_id
        from overridden_interaction o join flagged_interaction f using (audit_id, row_number)
        where o.audit_id = :audit and WORDS)""";

  /** A statement in which TOUCHED and, of a row {@code o} with an override, WORDS stand. */
  String in(String sql) {
    return sql.replace("TOUCHED", TOUCHED)
        .replace("WORDS", one.isPresent() ? "o.override_id = :word" : "true");
  }

  <S extends SqlStatement<S>> S bind(S statement) {
    statement.bind("audit", audit);
    one.ifPresent(word -> statement.bind("word", word));
    return statement;
  }

  /** Runs a statement; how many rows it wrote. */
  int run(Handle handle, String sql) {
    return bind(handle.createUpdate(in(sql))).execute();
  }
}
