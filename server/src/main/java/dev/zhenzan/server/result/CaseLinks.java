package dev.zhenzan.server.result;

import dev.zhenzan.server.identity.Person;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The cases by which verdicts were changed, for those who may see them: operators, reviewers and
 * auditors all of them, others those of their own appeals.
 */
public final class CaseLinks {
  /** Whether a {@code verdict_override o} is of a case that is seen; {@link #bind} says by whom. */
  public static final String SEEN =
      """
      (:sees_cases or exists (select from appeal p
        where p.organisation_id = organisation() and p.review_id = o.review_id and p.person_id = :case_reader))""";

  /** Of a {@code standing} row {@code s} with its {@code overrides}: ids of cases. */
  public static final String REVIEW_IDS =
      """
      array(select distinct o.review_id from verdict_override o
        where o.organisation_id = organisation() and o.override_id = any(s.overrides) and %s
        order by o.review_id) as review_ids"""
          .formatted(SEEN);

  private CaseLinks() {}

  /** Says who reads. */
  public static <S extends SqlStatement<S>> S bind(S statement, Person person) {
    return statement
        .bind("sees_cases", Sight.of(person).accounts())
        .bind("case_reader", person.id());
  }

  /** The column of {@link #REVIEW_IDS}. */
  public static List<UUID> reviewIds(ResultSet row) throws SQLException {
    Array ids = row.getArray("review_ids");
    return Arrays.asList((UUID[]) ids.getArray());
  }
}
