package dev.zhenzan.server.review;

import dev.zhenzan.server.http.PageRequest;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The tables of cases and what was decided. */
public final class Reviews {
  private Reviews() {}

  /** Which cases are asked for; null for all. */
  record Filter(@Nullable String state, @Nullable String kind) {}

  static List<Review> page(Handle handle, Filter filter, PageRequest request) {
    return handle
        .createQuery(
            """
            select * from review
            where organisation_id = organisation()
              and (cast(:state as text) is null or state = :state)
              and (cast(:kind as text) is null or kind = :kind)
              and (cast(:after as uuid) is null or (opened_at, review_id) <
                (select opened_at, review_id from review where review_id = cast(:after as uuid)))
            order by opened_at desc, review_id desc limit :rows""")
        .bind("state", filter.state)
        .bind("kind", filter.kind)
        .bind("after", request.after().orElse(null))
        .bind("rows", request.rows())
        .map(Reviews::review)
        .list();
  }

  static Optional<Review> find(Handle handle, UUID id) {
    return handle
        .createQuery(
            "select * from review where organisation_id = organisation() and review_id = :id")
        .bind("id", id)
        .map(Reviews::review)
        .findOne();
  }

  /** The same, and nobody else decides it until the transaction ends. */
  static Optional<Review> locked(Handle handle, UUID id) {
    return handle
        .createQuery(
            "select * from review where organisation_id = organisation() and review_id = :id for update")
        .bind("id", id)
        .map(Reviews::review)
        .findOne();
  }

  private static Review review(ResultSet row, StatementContext context) throws SQLException {
    return new Review(
        row.getObject("review_id", UUID.class),
        row.getString("kind"),
        row.getString("subject_kind"),
        row.getString("subject_id"),
        row.getObject("audit_id", UUID.class),
        row.getString("verdict"),
        row.getDouble("probability"),
        texts(row.getArray("reasons")),
        row.getLong("interactions"),
        row.getString("state"),
        row.getTimestamp("opened_at").toInstant(),
        instant(row, "due_at").orElse(null),
        row.getString("decision"),
        row.getInt("revision"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  static List<Review.Decided> decisions(Handle handle, UUID review) {
    return handle
        .createQuery(
            """
            select * from review_decision where organisation_id = organisation() and review_id = :review
            order by made_at, decision_id""")
        .bind("review", review)
        .map(
            (row, context) ->
                new Review.Decided(
                    row.getString("decision"),
                    row.getString("note"),
                    row.getString("person_name"),
                    row.getTimestamp("made_at").toInstant()))
        .list();
  }

  static Optional<Review.Appealed> appeal(Handle handle, UUID review) {
    return handle
        .createQuery(
            """
            select * from appeal where organisation_id = organisation() and review_id = :review
            order by made_at desc limit 1""")
        .bind("review", review)
        .map(Reviews::appealed)
        .findOne();
  }

  /** An appeal as it stands in its table. */
  public static Review.Appealed appealed(ResultSet row, StatementContext context)
      throws SQLException {
    return new Review.Appealed(
        row.getObject("appeal_id", UUID.class),
        row.getObject("review_id", UUID.class),
        row.getString("subject_kind"),
        row.getString("subject_id"),
        row.getString("reason"),
        row.getString("statement"),
        row.getString("state"),
        row.getTimestamp("made_at").toInstant());
  }
}
