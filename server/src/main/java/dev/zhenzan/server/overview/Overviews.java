package dev.zhenzan.server.overview;

import dev.zhenzan.server.overview.OverviewResource.Overview;
import dev.zhenzan.server.result.Estimate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Queries of the overview. */
final class Overviews {
  /** What came in is counted by batches: to count the rows themselves would take seconds. */
  private static final String ALL =
      """
      select
        coalesce(nullif((select sum(accepted - replaced) from batch
           where organisation_id = organisation() and kind = 'interactions'), 0),
           a.interactions, 0) as interactions,
        coalesce(a.accounts, (select count(*) from account
           where organisation_id = organisation())) as accounts,
        (select count(*) from known_video where organisation_id = organisation()) as works,
        (select count(distinct creator_id) from known_video
           where organisation_id = organisation()) as creators,
        coalesce(a.likes, 0) as likes, a.valid_likes, a.valid_low, a.valid_high, a.authenticity,
        a.authenticity_low, a.authenticity_high, coalesce(a.changed, 0) as changed, a.grade, a.audit_id, a.job_id, a.policy_revision, a.audited_at,
        coalesce(a.groups, 0) as groups,
        (select count(*) from review where organisation_id = organisation() and state = 'open')
          as open_reviews
      from (select 1) one left join standing_audit a on a.audit_id = latest_audit()""";

  /**
   * Valid likes add up. So do the squares of their half widths, as works are judged by themselves;
   * the shares' interval follows from that of the sum.
   */
  private static final String OF_CREATORS =
      """
      with s as (select coalesce(sum(likes), 0) as likes, sum(valid_likes) as valid,
          sqrt(sum(((valid_high - valid_low) / 2) ^ 2)) as half, count(*) as scored,
          coalesce(sum(changed), 0)::bigint as changed
        from standing_creator_score where audit_id = (select latest_audit()) and creator_id = any(:creators))
      select
        cast(null as bigint) as interactions, cast(null as bigint) as accounts,
        (select count(*) from known_video where organisation_id = organisation()
           and creator_id = any(:creators)) as works,
        cardinality(:creators) as creators,
        s.likes, s.valid as valid_likes, greatest(0, s.valid - s.half) as valid_low,
        least(s.likes, s.valid + s.half) as valid_high,
        s.valid / nullif(s.likes, 0) as authenticity,
        greatest(0, s.valid - s.half) / nullif(s.likes, 0) as authenticity_low,
        least(s.likes, s.valid + s.half) / nullif(s.likes, 0) as authenticity_high,
        s.changed, case when s.scored > 0 then a.grade end as grade, a.audit_id, a.job_id, a.policy_revision, a.audited_at,
        (select count(*) from lockstep_group g where g.audit_id = (select latest_audit())
           and g.video_ids && (select coalesce(array_agg(video_id), '{}') from known_video
             where organisation_id = organisation() and creator_id = any(:creators))) as groups,
        (select count(*) from review r join known_video v on v.organisation_id = r.organisation_id
             and v.video_id = r.subject_id and v.creator_id = any(:creators)
           where r.organisation_id = organisation() and r.state = 'open' and r.kind = 'appeal'
             and r.subject_kind = 'video') as open_reviews
      from s left join audit a on a.audit_id = latest_audit()""";

  private Overviews() {}

  static Overview ofAll(Handle handle) {
    return handle.createQuery(ALL).map(Overviews::overview).one();
  }

  static Overview ofCreators(Handle handle, Set<String> creators) {
    return handle
        .createQuery(OF_CREATORS)
        .bindArray("creators", String.class, creators)
        .map(Overviews::overview)
        .one();
  }

  private static Overview overview(ResultSet row, StatementContext context) throws SQLException {
    return new Overview(
        count(row, "interactions"),
        count(row, "accounts"),
        row.getLong("works"),
        row.getLong("creators"),
        row.getLong("likes"),
        Estimate.validLikes(row),
        Estimate.authenticity(row),
        row.getLong("changed"),
        row.getString("grade"),
        lastAudit(row),
        row.getLong("groups"),
        row.getLong("open_reviews"));
  }

  private static @Nullable Long count(ResultSet row, String column) throws SQLException {
    long count = row.getLong(column);
    return row.wasNull() ? null : (Long) count;
  }

  private static Overview.@Nullable LastAudit lastAudit(ResultSet row) throws SQLException {
    @Nullable Timestamp time = row.getTimestamp("audited_at");
    return time == null
        ? null
        : new Overview.LastAudit(
            row.getObject("job_id", UUID.class),
            row.getObject("audit_id", UUID.class),
            row.getObject("policy_revision", Integer.class),
            time.toInstant());
  }
}
