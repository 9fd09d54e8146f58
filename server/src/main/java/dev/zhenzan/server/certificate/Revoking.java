package dev.zhenzan.server.certificate;

import dev.zhenzan.ledger.entry.CertificateRevoked;
import dev.zhenzan.ledger.entry.Code;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.log.Act;
import dev.zhenzan.server.log.Outbox;
import dev.zhenzan.server.log.Subjects;
import dev.zhenzan.server.webhook.WebhookEvent;
import dev.zhenzan.server.webhook.Webhooks;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Revokes certificates: the bit and the log's entry are one transaction. */
@Singleton
final class Revoking {
  private static final Set<String> REASONS =
      Set.of("figures-wrong", "owner-request", "key-compromised", "superseded", "other");

  private final Database database;
  private final Caller caller;
  private final Outbox outbox;
  private final Webhooks webhooks;

  Revoking(Database database, Caller caller, Outbox outbox, Webhooks webhooks) {
    this.database = database;
    this.caller = caller;
    this.outbox = outbox;
    this.webhooks = webhooks;
  }

  void revoke(UUID id, String reason) {
    if (!REASONS.contains(reason)) {
      throw ProblemException.ofValue(
          "/reason",
          "reason must be figures-wrong, owner-request, key-compromised, superseded or other");
    }
    Person person = caller.person();
    database.run(person.organisation(), handle -> revoke(handle, person, id, reason));
  }

  private void revoke(Handle handle, Person person, UUID id, String reason) {
    CertificateRow row =
        CertificateRow.find(handle, id)
            .filter(found -> CertificatesResource.mayChange(person, found.creatorId()))
            .orElseThrow(() -> ProblemException.notFound("certificate"));
    long issued =
        row.logIndex()
            .orElseThrow(
                () ->
                    ProblemException.of(
                        ProblemType.UNAVAILABLE,
                        "the log has not taken its issue yet: try again in a moment"));
    int changed =
        handle.execute(
            """
            update certificate set revoked_at = now(), revocation_reason = ?
            where certificate_id = ? and revoked_at is null""",
            reason,
            id);
    if (changed == 1) {
      outbox.add(
          handle, new CertificateRevoked(issued, Instant.now().getEpochSecond(), new Code(reason)));
      outbox.act(
          handle,
          new Act(
              "certificate.revoked",
              Subjects.person(person.id()),
              Optional.of(Subjects.account(person.organisation(), row.creatorId()))));
      webhooks.emit(
          handle, WebhookEvent.CERTIFICATE_REVOKED, Map.of("certificate_id", id, "reason", reason));
    }
  }
}
