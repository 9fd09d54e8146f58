package dev.zhenzan.server.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.certificate.Certificate;
import dev.zhenzan.certificate.LedgerEntry;
import dev.zhenzan.ledger.LedgerException;
import dev.zhenzan.ledger.Receipt;
import dev.zhenzan.report.certificate.CertificateSheet;
import dev.zhenzan.server.certificate.CertificateAnswers.CertificateAnswer;
import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.log.ServiceLog;
import dev.zhenzan.tlog.VerificationException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A certificate as those who look at it see it. */
@Singleton
final class CertificateSight {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Database database;
  private final Caller caller;
  private final Issuing issuing;
  private final ServiceLog log;

  CertificateSight(Database database, Caller caller, Issuing issuing, ServiceLog log) {
    this.database = database;
    this.caller = caller;
    this.issuing = issuing;
    this.log = log;
  }

  /** Whoever has the id may see it: it is random, and was given on by its owner. */
  CertificateRow row(UUID id) {
    return database
        .across(Across.CALL_FROM_OUTSIDE, handle -> CertificateRow.find(handle, id))
        .orElseThrow(() -> ProblemException.notFound("certificate"));
  }

  /** In a list. */
  CertificateAnswer brief(CertificateRow row) {
    return answer(row, null, null);
  }

  /** With the credential, and the receipt once there is one. */
  CertificateAnswer whole(CertificateRow row) {
    String receipt = receipt(row).map(found -> new String(found.toBytes(), UTF_8)).orElse(null);
    return answer(row, row.credential(), receipt);
  }

  /** The same of one that was just issued: the log is waited for, as long as it takes little. */
  CertificateAnswer published(UUID id) {
    Instant deadline = Instant.now().plus(PATIENCE);
    CertificateRow row = row(id);
    while (row.logIndex().isEmpty() && Instant.now().isBefore(deadline)) {
      pause();
      row = row(id);
    }
    return whole(row);
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ProblemException.of(ProblemType.UNAVAILABLE, "the service is being stopped");
    }
  }

  private CertificateAnswer answer(
      CertificateRow row, @Nullable String credential, @Nullable String receipt) {
    Certificate certificate = row.certificate(issuing.issuer());
    return new CertificateAnswer(
        CertificateAnswers.Content.of(certificate),
        seesCreator(row) ? row.creatorId() : null,
        CertificateAnswers.state(row, certificate, Instant.now()),
        row.logIndex().isPresent() ? row.logIndex().getAsLong() : null,
        issuing.page(certificate.uuid()),
        credential,
        receipt);
  }

  private boolean seesCreator(CertificateRow row) {
    if (!caller.known()) {
      return false;
    }
    Person person = caller.person();
    return person.organisation().equals(row.organisation())
        && CertificatesResource.may(person, row.creatorId());
  }

  /** That the log has the entry of its issue. */
  Optional<Receipt> receipt(CertificateRow row) {
    if (row.logIndex().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(log.reader().receipt(row.logIndex().getAsLong()));
    } catch (VerificationException e) {
      throw LedgerException.damaged(log.folder().root(), e);
    }
  }

  /** What a page or a PDF of it shows. */
  CertificateSheet sheet(CertificateRow row) {
    long index =
        row.logIndex()
            .orElseThrow(
                () ->
                    ProblemException.of(
                        ProblemType.UNAVAILABLE, "the log has not taken it yet: ask again"));
    Certificate certificate = row.certificate(issuing.issuer());
    return new CertificateSheet(
        certificate,
        issuing.issuer().id(),
        LedgerEntry.digestText(row.secured()),
        new CertificateSheet.Place(log.key().name(), index),
        issuing.page(certificate.uuid()));
  }
}
