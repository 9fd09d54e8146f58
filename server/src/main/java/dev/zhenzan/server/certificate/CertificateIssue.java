package dev.zhenzan.server.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.certificate.Assessment;
import dev.zhenzan.certificate.Certificate;
import dev.zhenzan.certificate.CertifiedSubject;
import dev.zhenzan.certificate.EvidenceGrade;
import dev.zhenzan.certificate.LedgerEntry;
import dev.zhenzan.certificate.Methodology;
import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.certificate.json.JsonWriter;
import dev.zhenzan.certificate.proof.Validity;
import dev.zhenzan.model.Interval;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.log.Act;
import dev.zhenzan.server.log.JudgedBy;
import dev.zhenzan.server.log.Outbox;
import dev.zhenzan.server.log.Subjects;
import dev.zhenzan.server.webhook.WebhookEvent;
import dev.zhenzan.server.webhook.Webhooks;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Issues certificates of what the latest audit found. */
@Singleton
final class CertificateIssue {
  private final Issuing issuing;
  private final Outbox outbox;
  private final Webhooks webhooks;
  private final DailyCertificates daily;
  private final SecureRandom random = new SecureRandom();

  CertificateIssue(Issuing issuing, Outbox outbox, Webhooks webhooks, DailyCertificates daily) {
    this.issuing = issuing;
    this.outbox = outbox;
    this.webhooks = webhooks;
    this.daily = daily;
  }

  /**
   * What is to be certified.
   *
   * @param creator whose likes
   * @param video the one work; all of the creator's where it is empty
   * @param publishedId by which it is shown
   * @param days how long it holds
   * @param person who asks
   */
  record Wanted(
      String creator, Optional<String> video, String publishedId, int days, UUID person) {}

  private record Found(UUID audit, Assessment assessment) {}

  /** Issues within the caller's transaction. */
  UUID issue(Handle handle, UUID organisation, Wanted wanted) {
    Found found = found(handle, wanted);
    UUID uuid = UUID.randomUUID();
    daily.check(handle);
    StatusPosition position = position(handle);
    Instant now = Instant.now();
    CertifiedSubject.Kind kind =
        wanted.video.isPresent() ? CertifiedSubject.Kind.VIDEO : CertifiedSubject.Kind.CREATOR;
    Certificate certificate =
        new Certificate(
            Certificate.id(uuid),
            new Validity(now, now.plus(Duration.ofDays(wanted.days))),
            new CertifiedSubject(kind, wanted.publishedId),
            found.assessment,
            issuing.statuses(position));
    JsonObject secured = certificate.secure(issuing.issuer(), issuing.key(), now);
    long sequence = outbox.add(handle, LedgerEntry.of(certificate, secured, salt()));
    insert(handle, wanted, found.audit, new Stored(uuid, secured, position, sequence, certificate));
    outbox.act(
        handle,
        new Act(
            "certificate.issued",
            Subjects.person(wanted.person),
            Optional.of(Subjects.account(organisation, wanted.creator))));
    webhooks.emit(handle, WebhookEvent.CERTIFICATE_ISSUED, Map.of("certificate_id", uuid));
    return uuid;
  }

  private record Stored(
      UUID uuid,
      JsonObject secured,
      StatusPosition position,
      long sequence,
      Certificate certificate) {}

  private static void insert(Handle handle, Wanted wanted, UUID audit, Stored stored) {
    handle
        .createUpdate(
            """
            insert into certificate (certificate_id, creator_id, subject, video_id, audit_id,
              credential, status_index, outbox_sequence, valid_until, issued_by)
            values (:id, :creator, :subject, :video, :audit, :credential, :index, :sequence,
              :until, :person)""")
        .bind("id", stored.uuid)
        .bind("creator", wanted.creator)
        .bind("subject", wanted.video.isPresent() ? "video" : "creator")
        .bind("video", wanted.video.orElse(null))
        .bind("audit", audit)
        .bind("credential", new String(JsonWriter.canonical(stored.secured), UTF_8))
        .bind("index", stored.position.number())
        .bind("sequence", stored.sequence)
        .bind("until", Timestamp.from(stored.certificate.validity().until()))
        .bind("person", wanted.person)
        .execute();
  }

  /** A position that nobody has; another transaction that draws it now makes this one fail. */
  private StatusPosition position(Handle handle) {
    handle.execute("select set_config('zhenzan.across', 'CALL_FROM_OUTSIDE', true)");
    try {
      int highest =
          handle
              .createQuery("select coalesce(max(status_index), 0) from certificate")
              .mapTo(Integer.class)
              .one();
      return StatusPosition.draw(
          random, StatusPosition.of(highest).list(), number -> isTaken(handle, number));
    } finally {
      handle.execute("select set_config('zhenzan.across', '', true)");
    }
  }

  private static boolean isTaken(Handle handle, int number) {
    return handle
        .createQuery("select exists (select 1 from certificate where status_index = ?)")
        .bind(0, number)
        .mapTo(Boolean.class)
        .one();
  }

  private Hash salt() {
    byte[] salt = new byte[Hash.SIZE];
    random.nextBytes(salt);
    return Hash.of(salt);
  }

  private static Found found(Handle handle, Wanted wanted) {
    String table = wanted.video.isPresent() ? "standing_video_score" : "standing_creator_score";
    @Nullable Found found =
        handle
            .createQuery(
                """
                select s.*, %s as on_works, a.audit_id as audit, a.period_from, a.period_to, a.grade as a_grade,
                  a.summary::text as a_summary
                from %s s join audit a using (audit_id)
                where a.organisation_id = organisation() and a.audit_id = latest_audit()
                  and s.creator_id = :creator and (cast(:video as text) is null or %s = :video) and s.likes > 0"""
                    .formatted(
                        wanted.video.isPresent() ? "1" : "s.works",
                        table,
                        wanted.video.isPresent() ? "s.video_id" : "s.creator_id"))
            .bind("creator", wanted.creator)
            .bind("video", wanted.video.orElse(null))
            .map((row, context) -> found(row))
            .findOne()
            .orElse(null);
    if (found == null) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "the latest audit has no likes that count for it: audit first, then ask again");
    }
    return found;
  }

  private static Found found(ResultSet row) throws SQLException {
    try {
      var method = JudgedBy.of(row.getString("a_summary"));
      Assessment assessment =
          new Assessment(
              interval(row, "authenticity"),
              new Assessment.Counts(
                  row.getLong("likes"), interval(row, "valid"), row.getLong("on_works")),
              new Assessment.Period(
                  row.getTimestamp("period_from").toInstant(),
                  row.getTimestamp("period_to").toInstant()),
              EvidenceGrade.parse(row.getString("a_grade")),
              new Methodology(method.version().text(), method.entry().hash()));
      return new Found(row.getObject("audit", UUID.class), assessment);
    } catch (VerificationException e) {
      throw new IllegalStateException("the summary of an audit is not one", e);
    }
  }

  private static Interval interval(ResultSet row, String name) throws SQLException {
    String estimate = name.equals("valid") ? "valid_likes" : name;
    return new Interval(
        row.getDouble(name + "_low"), row.getDouble(estimate), row.getDouble(name + "_high"));
  }
}
