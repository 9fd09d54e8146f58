package dev.zhenzan.server.result;

import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.model.Interval;
import dev.zhenzan.verdict.AuthenticityScores;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Scores of works, creators and the log where reviewers changed verdicts: likes that a reviewer
 * found valid count as known, with weight 1 and no variance; all others as the audit had them.
 *
 * <p>The expected number of genuine likes grows by the probabilities of the changed ones. The
 * variance of the labels, taken from the audit's interval, loses what they added to it: p (1 - p)
 * of a like by itself, and D^2 - (D - d)^2 of a group, where D is the sum of the standard
 * deviations of its likes and d that of the changed ones. D is summed over likes that are not
 * valid, as no table holds the others; where a group has such others, too, less is taken off than
 * could be, and the interval is rather too wide. The intervals are then made as an audit makes them
 * ({@link AuthenticityScores}): what remains around a share of known likes is its binomial part.
 */
final class CorrectedScores {
  /** By whose likes are summed up, and where their score is. */
  private enum Scope {
    LOG("''", "(select *, '' as id from audit)"),
    CREATOR("v.creator_id", "(select *, creator_id as id from creator_score)"),
    VIDEO("f.video_id", "(select *, video_id as id from video_score)");

    private final String subject;
    private final String scores;

    Scope(String subject, String scores) {
      this.subject = subject;
      this.scores = scores;
    }

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    String query() {
      return QUERY.replace("SUBJECT", subject).replace("SCORES", scores);
    }
  }

  /** Only likes of groups of which something changed, and what changed, are looked at. */
  private static final String QUERY =
      """
      with changed as (
        select f.group_id, SUBJECT as subject, o.override_id,
          case when coalesce(f.counted, f.kind = 'like') then f.probability::float8 else 0 end as p
        from overridden_interaction o join flagged_interaction f using (audit_id, row_number)
        left join video_score v on v.audit_id = f.audit_id and v.video_id = f.video_id
        where o.audit_id = :audit),
      total as (
        select subject, count(*) as changed, array_agg(distinct override_id) as overrides, sum(p) as gained,
          coalesce(sum(p * (1 - p)) filter (where group_id is null), 0) as variance
        from changed group by subject),
      gone as (
        select subject, group_id, sum(sqrt(p * (1 - p))) as d from changed
        where group_id is not null group by subject, group_id),
      whole as (
        select SUBJECT as subject, f.group_id, sum(sqrt(f.probability::float8 * (1 - f.probability::float8))) as d
        from flagged_interaction f
        left join video_score v on v.audit_id = f.audit_id and v.video_id = f.video_id
        where f.audit_id = :audit and f.group_id in (select group_id from gone)
          and coalesce(f.counted, f.kind = 'like')
        group by 1, 2),
      grouped as (
        select subject, sum(whole.d ^ 2 - (whole.d - gone.d) ^ 2) as variance
        from gone join whole using (subject, group_id) group by subject)
      select s.id, s.likes, s.valid_likes, s.valid_low, s.valid_high, t.changed, t.overrides, t.gained,
        t.variance + coalesce(g.variance, 0) as variance
      from total t join SCORES s on s.audit_id = :audit and s.id = t.subject and s.likes > 0
      left join grouped g using (subject)""";

  private CorrectedScores() {}

  private record Corrected(String id, long changed, UUID[] overrides, AuthenticityScore score) {}

  /** Stores those of an audit, by the interactions that are overridden. */
  static void store(Handle handle, UUID audit) {
    for (Scope scope : Scope.values()) {
      List<Corrected> corrected =
          handle
              .createQuery(scope.query())
              .bind("audit", audit)
              .map((row, context) -> corrected(row))
              .list();
      store(handle, audit, scope, corrected);
    }
  }

  private static Corrected corrected(ResultSet row) throws SQLException {
    Interval before =
        new Interval(
            row.getDouble("valid_low"), row.getDouble("valid_likes"), row.getDouble("valid_high"));
    double variance = AuthenticityScores.labelVariance(before) - row.getDouble("variance");
    double valid = before.estimate() + row.getDouble("gained");
    Array overrides = row.getArray("overrides");
    return new Corrected(
        row.getString("id"),
        row.getLong("changed"),
        (UUID[]) overrides.getArray(),
        AuthenticityScores.of(0, row.getInt("likes"), valid, Math.max(0, variance)));
  }

  private static void store(Handle handle, UUID audit, Scope scope, List<Corrected> corrected) {
    if (corrected.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into corrected_score (audit_id, scope, scope_id, changed, overrides, valid_likes,
              valid_low, valid_high, authenticity, authenticity_low, authenticity_high)
            values (:audit, :scope, :id, :changed, :overrides, :valid, :low, :high, :share, :least, :most)""");
    for (Corrected each : corrected) {
      Interval valid = each.score.validLikes();
      Interval share = each.score.authenticity();
      batch
          .bind("audit", audit)
          .bind("scope", scope.word())
          .bind("id", each.id)
          .bind("changed", each.changed)
          .bindArray("overrides", UUID.class, (Object[]) each.overrides)
          .bind("valid", valid.estimate())
          .bind("low", valid.low())
          .bind("high", valid.high())
          .bind("share", share.estimate())
          .bind("least", share.low())
          .bind("most", share.high())
          .add();
    }
    batch.execute();
  }
}
