package dev.zhenzan.server.appeal;

import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.http.PageRequest;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.policy.Policies;
import dev.zhenzan.server.review.Review;
import dev.zhenzan.server.review.Reviews;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of appeals. */
final class Appeals {
  private Appeals() {}

  /** What somebody says against a verdict. */
  record Statement(String subjectKind, String subjectId, @Nullable String reason, String text) {}

  static List<Review.Appealed> page(Handle handle, UUID person, PageRequest request) {
    return handle
        .createQuery(
            """
            select * from appeal
            where organisation_id = organisation() and person_id = :person
              and (cast(:after as uuid) is null or appeal_id < cast(:after as uuid))
            order by appeal_id desc limit :rows""")
        .bind("person", person)
        .bind("after", request.after().orElse(null))
        .bind("rows", request.rows())
        .map(Reviews::appealed)
        .list();
  }

  static boolean isWorkOf(Handle handle, Statement statement, Set<String> creators) {
    return handle
        .createQuery(
            """
            select exists (select from known_video where organisation_id = organisation()
              and video_id = :video and creator_id = any(cast(:own as text[])))""")
        .bind("video", statement.subjectId)
        .bind("own", creators.toArray(String[]::new))
        .mapTo(Boolean.class)
        .one();
  }

  /** Opens a case about the subject, with what the newest audit says of it. */
  static Review.Appealed make(Handle handle, UUID person, Statement statement) {
    UUID review = Identifiers.next();
    int days = Policies.inForce(handle).appealDays();
    int opened =
        handle
            .createUpdate(
                """
                insert into review
                  (review_id, kind, subject_kind, subject_id, verdict, probability, reasons, interactions, due_at)
                select :review, 'appeal', :kind, :subject, coalesce(s.verdict, 'valid'), coalesce(s.probability, 0),
                  coalesce(s.reasons, '{}'), coalesce(s.interactions, 0), now() + make_interval(days => :days)
                from (select 1) one left join (%s) s on true
                on conflict do nothing"""
                    .formatted(
                        statement.subjectKind.equals("account") ? ACCOUNT_VERDICT : WORK_VERDICT))
            .bind("review", review)
            .bind("kind", statement.subjectKind)
            .bind("subject", statement.subjectId)
            .bind("days", days)
            .execute();
    if (opened == 0) {
      throw ProblemException.of(
          ProblemType.CONFLICT, "an appeal about it is open: wait until it is decided");
    }
    return insert(handle, person, review, statement);
  }

  private static final String ACCOUNT_VERDICT =
      """
      select verdict, probability, reasons, interactions from standing_account
      where organisation_id = organisation() and audit_id = latest_audit() and account_id = :subject""";

  private static final String WORK_VERDICT =
      """
      select case when 1 - authenticity > 0.5 then 'suspect' else 'valid' end as verdict,
        1 - authenticity as probability, likes as interactions,
        (select array_agg(distinct r) from standing_interaction f, unnest(f.reasons) r
         where f.audit_id = s.audit_id and f.video_id = s.video_id and f.override_id is null) as reasons
      from standing_video_score s
      where organisation_id = organisation() and audit_id = latest_audit() and video_id = :subject""";

  private static Review.Appealed insert(
      Handle handle, UUID person, UUID review, Statement statement) {
    return handle
        .createQuery(
            """
            insert into appeal (appeal_id, review_id, person_id, subject_kind, subject_id, reason, statement)
            values (:id, :review, :person, :kind, :subject, :reason, :statement) returning *""")
        .bind("id", Identifiers.next())
        .bind("review", review)
        .bind("person", person)
        .bind("kind", statement.subjectKind)
        .bind("subject", statement.subjectId)
        .bind("reason", statement.reason)
        .bind("statement", statement.text)
        .map(Reviews::appealed)
        .one();
  }
}
