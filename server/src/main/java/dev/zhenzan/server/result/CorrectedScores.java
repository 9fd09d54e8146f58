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
  /** By whose likes are summed up, where their score is, and those that the words touch. */
  private enum Scope {
    LOG("(select *, '' as id from audit)", "select ''", NOBODY),
    CREATOR(
        "(select *, creator_id as id from creator_score)",
        "select v.creator_id from touched join video_score v using (video_id) where v.audit_id = :audit",
        NOBODY),
    VIDEO(
        "(select *, video_id as id from video_score)",
        "select video_id from touched",
        """
        (select array_agg(distinct o.override_id) from overridden_interaction o
          where o.audit_id = :audit and o.video_id = t.scope_id)""");

    private final String scores;
    private final String touched;
    private final String overrides;

    Scope(String scores, String touched, String overrides) {
      this.scores = scores;
      this.touched = touched;
      this.overrides = overrides;
    }

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    String query() {
      return QUERY
          .replace("SUBJECTS", touched)
          .replace("SCORES", scores)
          .replace("OVERRIDES", overrides)
          .replace("SCOPE", word());
    }
  }

  /** Of creators and the log nobody reads whose words they were. */
  private static final String NOBODY = "cast('{}' as uuid[])";

  /** Likes that count, with p as it is written: sums of decimals are the same in any order. */
  private static final String LIKES =
      """
      select l.*, s.scope, s.scope_id, round(sqrt(p * (1 - p)), 12) as deviation from (
        select f.row_number, f.video_id, f.group_id, v.creator_id,
          case when coalesce(f.counted, f.kind = 'like') then f.probability::numeric else 0 end as p
        from flagged_interaction f
        left join video_score v on v.audit_id = f.audit_id and v.video_id = f.video_id
        where f.audit_id = :audit and OF) l
      cross join lateral (
        values ('log', ''), ('creator', l.creator_id), ('video', l.video_id)) s (scope, scope_id)
      where s.scope_id is not null""";

  /** A group that is new in the sums is summed up as a whole, too, once. */
  private static final String SUMS =
      """
      with fresh as materialized (%s),
      added as (
        select scope, scope_id, coalesce(group_id, '') as group_id, count(*) as changed, sum(p) as gained,
          sum(case when group_id is null then p * (1 - p) else deviation end) as spread
        from fresh group by scope, scope_id, group_id),
      unknown as (
        select distinct a.group_id from added a left join corrected_sum c
          on c.audit_id = :audit and c.scope = a.scope and c.scope_id = a.scope_id and c.group_id = a.group_id
        where a.group_id <> '' and c.group_id is null),
      whole as (
        select scope, scope_id, group_id, sum(deviation) as whole from (%s) likes
        group by scope, scope_id, group_id)
      insert into corrected_sum (audit_id, scope, scope_id, group_id, changed, gained, spread, whole)
      select cast(:audit as uuid), a.scope, a.scope_id, a.group_id, a.changed, a.gained, a.spread,
        coalesce(w.whole, 0)
      from added a left join whole w using (scope, scope_id, group_id)
      on conflict (audit_id, scope, scope_id, group_id) do update set
        changed = corrected_sum.changed + excluded.changed,
        gained = corrected_sum.gained + excluded.gained,
        spread = corrected_sum.spread + excluded.spread"""
          .formatted(
              LIKES.replace(
                  "OF",
                  "f.row_number in (select o.row_number from overridden_interaction o"
                      + " where o.audit_id = :audit and WORDS)"),
              LIKES.replace("OF", "f.group_id in (select group_id from unknown)"));

  private static final String QUERY =
      """
      with TOUCHED
      select s.id, s.likes, s.valid_likes, s.valid_low, s.valid_high, t.changed, t.gained, t.variance,
        OVERRIDES as overrides
      from (
        select scope_id, sum(changed) as changed, cast(sum(gained) as float8) as gained,
          cast(sum(case when group_id = '' then spread else spread * (2 * whole - spread) end) as float8) as variance
        from corrected_sum
        where audit_id = :audit and scope = 'SCOPE' and scope_id in (SUBJECTS)
        group by scope_id) t
      join SCORES s on s.audit_id = :audit and s.id = t.scope_id and s.likes > 0""";

  private CorrectedScores() {}

  private record Corrected(String id, long changed, UUID[] overrides, AuthenticityScore score) {}

  /** Adds what words cover, and no word before them did, to the sums, and stores the scores. */
  static void store(Handle handle, Words words) {
    words.run(handle, SUMS);
    for (Scope scope : Scope.values()) {
      List<Corrected> corrected =
          words
              .bind(handle.createQuery(words.in(scope.query())))
              .map((row, context) -> corrected(row))
              .list();
      store(handle, words.audit(), scope, corrected);
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
            values (:audit, :scope, :id, :changed, :overrides, :valid, :low, :high, :share, :least, :most)
            on conflict (audit_id, scope, scope_id) do update set changed = excluded.changed,
              overrides = excluded.overrides, valid_likes = excluded.valid_likes,
              valid_low = excluded.valid_low, valid_high = excluded.valid_high,
              authenticity = excluded.authenticity, authenticity_low = excluded.authenticity_low,
              authenticity_high = excluded.authenticity_high""");
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
