package dev.zhenzan.server.work;

import dev.zhenzan.server.http.PageRequest;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.result.CaseLinks;
import dev.zhenzan.server.result.Estimate;
import dev.zhenzan.server.result.Sight;
import dev.zhenzan.server.result.SortKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Queries about works. */
final class Works {
  /** The sort words and the number that each sorts by, the largest first. */
  static final Map<String, String> SORTS =
      Map.of(
          "published_at", "coalesce(extract(epoch from published_at)::float8, -1)",
          "likes", "coalesce(likes, -1)::float8",
          "authenticity", "-coalesce(authenticity, 2)");

  private static final String WORK =
      """
      select video_id, coalesce(v.creator_id, s.creator_id) as creator_id, v.caption,
        v.published_at, coalesce(s.likes, 0) as likes, s.valid_likes, s.valid_low, s.valid_high,
        s.authenticity, s.authenticity_low, s.authenticity_high, coalesce(s.groups, 0) as groups,
        coalesce(s.changed, 0) as changed, a.grade, a.audited_at
      from (select * from known_video where organisation_id = organisation()) v
      full join (select * from standing_video_score where audit_id = (select latest_audit())) s
        using (video_id)
      left join audit a on a.audit_id = s.audit_id""";

  private static final String AUDIT =
      """
      select s.*, coalesce(v.creator_id, s.creator_id) as creator, v.caption, v.published_at,
        a.grade, a.audited_at, a.policy_revision, coalesce(d.hours, '[]') as hours,
        coalesce(d.reasons, '[]') as reasons, coalesce(d.groups, '[]') as group_counts, %s
      from standing_video_score s
      join audit a on a.audit_id = s.audit_id
      left join standing_video_audit d on d.audit_id = s.audit_id and d.video_id = s.video_id
      left join video v on v.organisation_id = organisation() and v.video_id = :video
      where s.audit_id = (select latest_audit()) and s.video_id = :video"""
          .formatted(CaseLinks.REVIEW_IDS);

  /** Of a row {@code s} with an override. */
  private static final String REVIEW_ID =
      """
      (select o.review_id from verdict_override o
        where o.organisation_id = organisation() and o.override_id = s.override_id and %s) as review_id"""
          .formatted(CaseLinks.SEEN);

  private static final String INTERACTIONS =
      """
      select s.*, %s from standing_interaction s
      where s.audit_id = (select latest_audit()) and s.video_id = :video and s.row_number > :after
        and (cast(:verdict as text) is null or s.verdict = :verdict)
      order by s.row_number limit :rows"""
          .formatted(REVIEW_ID);

  /** What a reviewer changed: few rows of many, found without looking at the others. */
  static final String OVERRIDDEN =
      """
      select f.row_number, f.account_id, f.kind, f."time", 0 as probability, 'valid' as verdict, f.reasons,
        f.group_id, f.probability as audited_probability, f.verdict as audited_verdict, s.override_id, %s
      from (
        select audit_id, row_number, override_id from overridden_interaction
        where audit_id = (select latest_audit()) and video_id = :video and row_number > :after
        order by row_number limit :rows) s
      join flagged_interaction f using (audit_id, row_number)
      order by f.row_number"""
          .formatted(REVIEW_ID);

  private Works() {}

  /** What of the list is asked for. */
  record Wanted(Sight sight, Optional<String> creator, Optional<String> query, String sort) {}

  static List<Work> list(Handle handle, Wanted wanted, PageRequest page) {
    SortKey after = SortKey.after(page);
    return handle
        .createQuery(
            """
            select * from (select *, %s as sort_key from (%s) w) k
            where (:all or creator_id = any(:creators))
              and (cast(:creator as text) is null or creator_id = :creator)
              and (cast(:query as text) is null or video_id = :query
                   or position(lower(:query) in lower(coalesce(caption, ''))) > 0)
              and (sort_key < :number or (sort_key = :number and video_id > :id))
            order by sort_key desc, video_id limit :rows"""
                .formatted(SORTS.get(wanted.sort()), WORK))
        .bind("all", wanted.sight().all())
        .bindArray("creators", String.class, wanted.sight().creators())
        .bind("creator", wanted.creator().orElse(null))
        .bind("query", wanted.query().orElse(null))
        .bind("number", after.number())
        .bind("id", after.id())
        .bind("rows", page.rows())
        .map(Work::of)
        .list();
  }

  static Optional<Work> find(Handle handle, String video) {
    return handle
        .createQuery(
            """
            select :video as video_id, coalesce(v.creator_id, s.creator_id) as creator_id, v.caption,
              v.published_at, coalesce(s.likes, 0) as likes, s.valid_likes, s.valid_low,
              s.valid_high, s.authenticity, s.authenticity_low, s.authenticity_high,
              coalesce(s.groups, 0) as groups, coalesce(s.changed, 0) as changed, a.grade, a.audited_at,
              0 as sort_key
            from (select 1) one
            left join known_video v on v.organisation_id = organisation() and v.video_id = :video
            left join standing_video_score s on s.audit_id = (select latest_audit()) and s.video_id = :video
            left join audit a on a.audit_id = s.audit_id
            where v.video_id is not null or s.video_id is not null""")
        .bind("video", video)
        .map(Work::of)
        .findOne();
  }

  /** All that the page of one work shows, by the primary keys alone. */
  static Optional<WorkAudit> audit(Handle handle, Person person, String video) {
    return CaseLinks.bind(handle.createQuery(AUDIT), person)
        .bind("video", video)
        .map((row, context) -> workAudit(row, described(handle, row)))
        .findOne();
  }

  /** Who made a work, and what it is called. */
  private record Described(
      @Nullable String creator, @Nullable String caption, @Nullable Instant publishedAt) {
    static Described of(ResultSet row) throws SQLException {
      return new Described(
          row.getString("creator"), row.getString("caption"), Work.time(row, "published_at"));
    }
  }

  /**
   * Of works that the organisation did not describe, a platform may know it; that is dearer to ask.
   */
  private static Described described(Handle handle, ResultSet row) throws SQLException {
    Described own = Described.of(row);
    return own.creator != null
        ? own
        : handle
            .createQuery(
                """
                select creator_id as creator, caption, published_at from known_video
                where organisation_id = organisation() and video_id = :video""")
            .bind("video", row.getString("video_id"))
            .map((known, context) -> Described.of(known))
            .findOne()
            .orElse(own);
  }

  private static WorkAudit workAudit(ResultSet row, Described work) throws SQLException {
    return new WorkAudit(
        row.getString("video_id"),
        work.creator,
        work.caption,
        work.publishedAt,
        row.getLong("likes"),
        Estimate.validLikes(row),
        Estimate.authenticity(row),
        row.getString("grade"),
        Hour.read(row.getString("hours")),
        row.getString("reasons"),
        row.getString("group_counts"),
        row.getLong("changed"),
        CaseLinks.reviewIds(row),
        row.getObject("audit_id", UUID.class),
        row.getObject("policy_revision", Integer.class),
        row.getTimestamp("audited_at").toInstant());
  }

  /**
   * Whose interactions are asked for.
   *
   * @param verdict that holds; all that the audit did not hold for valid where it is empty
   */
  record Flagged(String video, Optional<String> verdict) {}

  static List<JudgedInteraction> interactions(
      Handle handle, Person person, Flagged wanted, PageRequest page) {
    boolean overridden = wanted.verdict().filter("valid"::equals).isPresent();
    Query query = handle.createQuery(overridden ? OVERRIDDEN : INTERACTIONS);
    if (!overridden) {
      query.bind("verdict", wanted.verdict().orElse(null));
    }
    return CaseLinks.bind(query, person)
        .bind("video", wanted.video())
        .bind("after", page.afterNumber().orElse(-1L))
        .bind("rows", page.rows())
        .map(Works::interaction)
        .list();
  }

  private static JudgedInteraction interaction(ResultSet row, StatementContext context)
      throws SQLException {
    return new JudgedInteraction(
        row.getLong("row_number"),
        row.getString("account_id"),
        row.getString("kind"),
        Objects.requireNonNull(Work.time(row, "time")),
        row.getDouble("probability"),
        row.getString("verdict"),
        Arrays.asList((String[]) row.getArray("reasons").getArray()),
        row.getString("group_id"),
        row.getObject("override_id") == null
            ? null
            : new JudgedInteraction.Audited(
                row.getString("audited_verdict"), row.getDouble("audited_probability")),
        row.getObject("review_id", UUID.class));
  }
}
