package dev.zhenzan.server.review;

import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.http.Revision;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.result.Corrections;
import dev.zhenzan.server.result.LatestAudit;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Decides cases. */
final class Decisions {
  private Decisions() {}

  /** The decisions there are, by the words of the API. */
  enum Decision {
    /** The verdict stays. */
    CONFIRMED,
    /** The verdict is taken back. */
    OVERTURNED,
    /** Nothing is decided: the case stays open. */
    MORE_EVIDENCE_NEEDED;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Decision of(@Nullable String word) {
      for (Decision decision : values()) {
        if (decision.word().equals(word)) {
          return decision;
        }
      }
      throw ProblemException.ofValue(
          "/decision", "decision must be confirmed, overturned or more_evidence_needed");
    }
  }

  /**
   * A decision that is asked for.
   *
   * @param key of the request, so that it may be sent again
   * @param read revision that was looked at, where it was named
   */
  record Asked(Decision decision, String note, Optional<String> key, Optional<Revision> read) {}

  /**
   * Decides a case.
   *
   * @return whether it was not decided by the same request before
   */
  static boolean decide(Handle handle, UUID id, Person person, Asked asked) {
    if (asked.decision == Decision.OVERTURNED) {
      // Before the case is locked: an erasure takes both in this order, too.
      Corrections.lock(handle);
    }
    Review review =
        Reviews.locked(handle, id).orElseThrow(() -> ProblemException.notFound("review"));
    if (asked.key.isPresent() && isDone(handle, id, asked.key.get())) {
      return false;
    }
    asked.read.ifPresent(read -> read.mustBe(review.revision()));
    if (review.state().equals("decided")) {
      throw ProblemException.of(
          ProblemType.CONFLICT, "it is decided already; who disagrees makes an appeal");
    }
    checkImpartial(handle, review, person);
    insert(handle, id, person, asked);
    if (asked.decision == Decision.MORE_EVIDENCE_NEEDED) {
      keepOpen(handle, id);
    } else {
      close(handle, review, asked.decision);
    }
    return true;
  }

  private static boolean isDone(Handle handle, UUID review, String key) {
    return handle
        .createQuery(
            """
            select exists (select from review_decision
              where organisation_id = organisation() and review_id = :review and idempotency_key = :key)""")
        .bind("review", review)
        .bind("key", key)
        .mapTo(Boolean.class)
        .one();
  }

  /** Nobody decides the own appeal, nor one about the own works or account. */
  private static void checkImpartial(Handle handle, Review review, Person person) {
    boolean own =
        switch (review.subjectKind()) {
          case "account" -> person.accountId().filter(review.subjectId()::equals).isPresent();
          case "video" -> isWorkOf(handle, review.subjectId(), person);
          case "group" -> isOnWorksOf(handle, review, person);
          default -> false;
        };
    if (own || isAppealOf(handle, review.id(), person.id())) {
      throw ProblemException.of(
          ProblemType.FORBIDDEN, "it is about yourself: another reviewer has to decide it");
    }
  }

  private static boolean isWorkOf(Handle handle, String video, Person person) {
    return handle
        .createQuery(
            """
            select exists (select from known_video where organisation_id = organisation()
              and video_id = :video and creator_id = any(cast(:own as text[])))""")
        .bind("video", video)
        .bind("own", person.creatorIds().toArray(String[]::new))
        .mapTo(Boolean.class)
        .one();
  }

  /** Whether a group acted on works of somebody. */
  private static boolean isOnWorksOf(Handle handle, Review review, Person person) {
    return handle
        .createQuery(
            """
            select exists (select from lockstep_group g
              join known_video v on v.organisation_id = g.organisation_id and v.video_id = any(g.video_ids)
              where g.organisation_id = organisation() and g.audit_id = cast(:audit as uuid)
                and g.group_id = :group and v.creator_id = any(cast(:own as text[])))""")
        .bindByType("audit", review.auditId(), UUID.class)
        .bind("group", review.subjectId())
        .bind("own", person.creatorIds().toArray(String[]::new))
        .mapTo(Boolean.class)
        .one();
  }

  private static boolean isAppealOf(Handle handle, UUID review, UUID person) {
    return handle
        .createQuery(
            """
            select exists (select from appeal where organisation_id = organisation()
              and review_id = :review and person_id = :person)""")
        .bind("review", review)
        .bind("person", person)
        .mapTo(Boolean.class)
        .one();
  }

  private static void insert(Handle handle, UUID review, Person person, Asked asked) {
    handle
        .createUpdate(
            """
            insert into review_decision (decision_id, review_id, decision, note, person_id, person_name, idempotency_key)
            values (:id, :review, :decision, :note, :person, :name, :key)""")
        .bind("id", Identifiers.next())
        .bind("review", review)
        .bind("decision", asked.decision.word())
        .bind("note", asked.note)
        .bind("person", person.id())
        .bind("name", person.name())
        .bind("key", asked.key.orElse(null))
        .execute();
  }

  private static void keepOpen(Handle handle, UUID review) {
    handle.execute(
        """
        update review set decision = 'more_evidence_needed', revision = revision + 1
        where organisation_id = organisation() and review_id = ?""",
        review);
  }

  private static void close(Handle handle, Review review, Decision decision) {
    handle.execute(
        """
        update review set state = 'decided', decision = ?, revision = revision + 1
        where organisation_id = organisation() and review_id = ?""",
        decision.word(),
        review.id());
    handle.execute(
        "update appeal set state = ? where organisation_id = organisation() and review_id = ?",
        decision == Decision.OVERTURNED ? "upheld" : "rejected",
        review.id());
    if (decision == Decision.OVERTURNED) {
      UUID word = override(handle, review);
      LatestAudit.id(handle).ifPresent(audit -> Corrections.add(handle, audit, word));
    }
  }

  /**
   * It covers what the reviewer could look at: what the audit that the case is about had seen. It
   * is made when it is written and not when the transaction began, which may have waited for
   * others.
   */
  private static UUID override(Handle handle, Review review) {
    boolean ofOneAudit = review.subjectKind().equals("group");
    UUID id = Identifiers.next();
    handle
        .createUpdate(
            """
            insert into verdict_override
              (override_id, review_id, subject_kind, subject_id, audit_id, verdict, made_at, covers_until)
            values (:id, :review, :kind, :subject, cast(:audit as uuid), 'valid', clock_timestamp(), coalesce(
              (select period_to + interval '1 millisecond' from audit where organisation_id = organisation()
                 and audit_id = coalesce(cast(:looked_at as uuid), latest_audit())),
              (select opened_at from review where review_id = :review)))""")
        .bind("id", id)
        .bind("review", review.id())
        .bind("kind", review.subjectKind())
        .bind("subject", review.subjectId())
        .bindByType("audit", ofOneAudit ? review.auditId() : null, UUID.class)
        .bindByType("looked_at", review.auditId(), UUID.class)
        .execute();
    if (ofOneAudit) {
      pairs(handle, id, review);
    }
    return id;
  }

  /** Groups have other names in later audits: who liked what is how they are known again. */
  private static void pairs(Handle handle, UUID override, Review review) {
    handle
        .createUpdate(
            """
            insert into overridden_pair (override_id, account_id, video_id)
            select distinct cast(:override as uuid), account_id, video_id from flagged_interaction
            where organisation_id = organisation() and audit_id = cast(:audit as uuid)
              and group_id = :group""")
        .bind("override", override)
        .bindByType("audit", review.auditId(), UUID.class)
        .bind("group", review.subjectId())
        .execute();
  }
}
