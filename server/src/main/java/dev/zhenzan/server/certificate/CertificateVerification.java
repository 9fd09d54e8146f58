package dev.zhenzan.server.certificate;

import dev.zhenzan.certificate.Certificate;
import dev.zhenzan.certificate.LedgerEntry;
import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.certificate.json.StrictJson;
import dev.zhenzan.certificate.proof.Issuer;
import dev.zhenzan.ledger.LedgerReader;
import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.log.ServiceLog;
import dev.zhenzan.tlog.VerificationException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds a certificate that anybody sends to everything that this service knows. */
@Singleton
final class CertificateVerification {
  private final Database database;
  private final Issuing issuing;
  private final ServiceLog log;

  CertificateVerification(Database database, Issuing issuing, ServiceLog log) {
    this.database = database;
    this.issuing = issuing;
    this.log = log;
  }

  /**
   * What was found.
   *
   * @param certificate what it says; null where it cannot be read or its signature does not hold
   */
  record Result(Checks checks, @Nullable Certificate certificate) {}

  Result verify(byte[] body, Instant at) {
    Checks checks = new Checks();
    JsonObject secured;
    try {
      secured = StrictJson.parseObject(body);
    } catch (VerificationException e) {
      checks.failed("form", e.getMessage());
      return new Result(checks, null);
    }
    checks.passed("form");
    return new Result(checks, signed(secured, checks, at));
  }

  private @Nullable Certificate signed(JsonObject secured, Checks checks, Instant at) {
    Issuer issuer = issuing.issuer();
    if (!issuer.id().equals(named(secured))) {
      checks.failed("issuer", "it names another issuer than this service");
      checks.notChecked("signature", "only its own issuer can be asked");
      return null;
    }
    try {
      Certificate certificate = Certificate.verify(secured, issuer);
      checks.passed("issuer");
      checks.passed("signature");
      period(certificate, checks, at);
      kept(certificate, secured, checks);
      return certificate;
    } catch (VerificationException e) {
      checks.passed("issuer");
      checks.failed("signature", e.getMessage());
      return null;
    }
  }

  private static String named(JsonObject secured) {
    try {
      return secured.text("issuer");
    } catch (VerificationException e) {
      return "";
    }
  }

  private static void period(Certificate certificate, Checks checks, Instant at) {
    try {
      certificate.validity().requireHolds(at, "the certificate");
      checks.passed("period");
    } catch (VerificationException e) {
      checks.failed("period", e.getMessage());
    }
  }

  private void kept(Certificate certificate, JsonObject secured, Checks checks) {
    Optional<CertificateRow> row =
        database.across(
            Across.CALL_FROM_OUTSIDE,
            handle -> CertificateRow.find(handle, UUID.fromString(certificate.uuid())));
    if (row.isEmpty()) {
      for (String check : List.of("revocation", "suspension", "log")) {
        checks.notChecked(check, "the service keeps no certificate of this id any more");
      }
      return;
    }
    state(checks, "revocation", row.get().revoked(), "the certificate was revoked");
    state(checks, "suspension", row.get().suspended(), "the certificate is suspended");
    logged(row.get(), certificate, secured, checks);
  }

  private static void state(Checks checks, String check, boolean set, String why) {
    if (set) {
      checks.failed(check, why);
    } else {
      checks.passed(check);
    }
  }

  private void logged(
      CertificateRow row, Certificate certificate, JsonObject secured, Checks checks) {
    if (row.logIndex().isEmpty()) {
      checks.notChecked("log", "the log has not taken its entry yet: ask again in a moment");
      return;
    }
    try {
      LedgerReader reader = log.reader();
      LedgerEntry.verify(
          reader.receipt(row.logIndex().getAsLong()), log.policy(), certificate, secured);
      checks.passed("log");
    } catch (VerificationException e) {
      checks.failed("log", e.getMessage());
    }
  }
}
