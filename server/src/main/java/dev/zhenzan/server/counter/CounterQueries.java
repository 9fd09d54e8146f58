package dev.zhenzan.server.counter;

import dev.zhenzan.server.result.Estimate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Queries about counters and their audits. */
final class CounterQueries {
  static final String GRADE = "C";

  private CounterQueries() {}

  /** Empty where there is no such work. */
  static Optional<WorkCounters> work(Handle handle, String video) {
    return handle
        .createQuery(
            """
            select :video as video_id, coalesce(v.creator_id, l.creator_id) as creator_id,
              n.connection_id as source, n.views, n.likes, n.comments, n.snapshots, n.counted_from,
              n.counted_to, s.probability, s.probability_low, s.probability_high, s.verdict,
              s.basis, s.findings, s.job_id, s.audited_at, s.snapshots as audited_snapshots,
              s.counted_from as audited_from, s.counted_to as audited_to
            from (select count(*) as snapshots, min("time") as counted_from,
                max("time") as counted_to, (array_agg(connection_id))[1] as connection_id,
                (array_agg(views order by "time" desc))[1] as views,
                (array_agg(likes order by "time" desc))[1] as likes,
                (array_agg(comments order by "time" desc))[1] as comments
              from known_counter
              where organisation_id = organisation() and video_id = :video) n
            left join known_video v on v.organisation_id = organisation() and v.video_id = :video
            left join video_score l on l.audit_id = (select latest_audit()) and l.video_id = :video
            left join counter_score s on s.organisation_id = organisation() and s.video_id = :video
            where n.snapshots > 0 or v.video_id is not null or l.video_id is not null""")
        .bind("video", video)
        .map(CounterQueries::work)
        .findOne();
  }

  private static WorkCounters work(ResultSet row, StatementContext context) throws SQLException {
    return new WorkCounters(
        row.getString("video_id"),
        row.getString("creator_id"),
        source(row),
        row.getObject("views", Long.class),
        row.getObject("likes", Long.class),
        row.getObject("comments", Long.class),
        row.getLong("snapshots"),
        time(row, "counted_from"),
        time(row, "counted_to"),
        audit(row));
  }

  private static @Nullable String source(ResultSet row) throws SQLException {
    if (row.getLong("snapshots") == 0) {
      return null;
    }
    return row.getObject("source") == null ? "own" : "kuaishou";
  }

  private static WorkCounters.@Nullable Audit audit(ResultSet row) throws SQLException {
    @Nullable Estimate probability =
        Estimate.of(row, "probability", "probability_low", "probability_high");
    return probability == null
        ? null
        : new WorkCounters.Audit(
            probability,
            row.getString("verdict"),
            row.getString("basis"),
            GRADE,
            row.getLong("audited_snapshots"),
            row.getTimestamp("audited_from").toInstant(),
            row.getTimestamp("audited_to").toInstant(),
            row.getString("findings"),
            row.getObject("job_id", UUID.class),
            row.getTimestamp("audited_at").toInstant());
  }

  /** Empty where there is no such creator. */
  static Optional<CreatorCounters> creator(Handle handle, String creator) {
    return handle
        .createQuery(
            """
            select count(*) filter (where s.basis <> 'too_little') as works,
              count(*) filter (where s.basis = 'too_little') as too_little,
              count(*) filter (where s.verdict = 'suspect') as suspect,
              count(*) filter (where starts_with(s.verdict, 'invalid')) as invalid,
              sum(s.probability) filter (where s.basis <> 'too_little') as affected,
              sum(s.probability_low) filter (where s.basis <> 'too_little') as affected_low,
              sum(s.probability_high) filter (where s.basis <> 'too_little') as affected_high,
              coalesce(sum(s.snapshots), 0) as snapshots, min(s.counted_from) as counted_from,
              max(s.counted_to) as counted_to, max(s.audited_at) as audited_at
            from known_video v
            left join counter_score s
              on s.organisation_id = v.organisation_id and s.video_id = v.video_id
            where v.organisation_id = organisation() and v.creator_id = :creator
            having count(*) > 0 or exists (select from creator_score
              where audit_id = (select latest_audit()) and creator_id = :creator)""")
        .bind("creator", creator)
        .map(
            (row, context) ->
                new CreatorCounters(
                    creator,
                    row.getLong("works"),
                    row.getLong("too_little"),
                    row.getLong("suspect"),
                    row.getLong("invalid"),
                    Estimate.of(row, "affected", "affected_low", "affected_high"),
                    GRADE,
                    row.getLong("snapshots"),
                    time(row, "counted_from"),
                    time(row, "counted_to"),
                    time(row, "audited_at")))
        .findOne();
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant).orElse(null);
  }
}
