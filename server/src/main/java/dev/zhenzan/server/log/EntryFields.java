package dev.zhenzan.server.log;

import dev.zhenzan.ledger.entry.AuditSummary;
import dev.zhenzan.ledger.entry.BatchReceived;
import dev.zhenzan.ledger.entry.CertificateIssued;
import dev.zhenzan.ledger.entry.CertificateRevoked;
import dev.zhenzan.ledger.entry.CommitmentBatch;
import dev.zhenzan.ledger.entry.ComplianceFinding;
import dev.zhenzan.ledger.entry.Entry;
import dev.zhenzan.ledger.entry.ExposureConcluded;
import dev.zhenzan.ledger.entry.ExposurePlanned;
import dev.zhenzan.ledger.entry.MethodologyVersion;
import dev.zhenzan.ledger.entry.OperatorAct;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of entries by name, as docs/formats/ledger-entries.md names them. */
final class EntryFields {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  private EntryFields() {}

  static Map<String, Object> of(Entry entry) {
    EntryFields to = new EntryFields();
    switch (entry) {
      case CommitmentBatch e -> to.commitments(e);
      case AuditSummary e -> to.audit(e);
      case ExposurePlanned e -> to.planned(e);
      case ExposureConcluded e -> to.concluded(e);
      case CertificateIssued e ->
          to.text("commitment", e.certificate().value().toBase64())
              .time("from", e.from())
              .time("to", e.to())
              .text("methodology", e.methodology().toBase64());
      case CertificateRevoked e ->
          to.number("issued", e.issued()).time("time", e.time()).text("reason", e.reason().text());
      case MethodologyVersion e ->
          to.text("version", e.version().text()).text("hash", e.hash().toBase64());
      case ComplianceFinding e ->
          to.time("time", e.time())
              .text("provision", e.provision().text())
              .text("rules", e.rules().toBase64())
              .number("examined", e.tally().examined())
              .number("breaches", e.tally().breaches());
      case BatchReceived e -> to.received(e);
      case OperatorAct e ->
          to.time("time", e.time())
              .text("act", e.act().text())
              .text("actor", e.actor().value().toBase64())
              .text("concerned", e.concerned().toBase64());
    }
    return to.fields;
  }

  /** When an entry says that it happened; null where it says nothing of it. */
  static @Nullable Instant time(Entry entry) {
    return switch (entry) {
      case AuditSummary e -> Instant.ofEpochSecond(e.time());
      case CertificateRevoked e -> Instant.ofEpochSecond(e.time());
      case ComplianceFinding e -> Instant.ofEpochSecond(e.time());
      case BatchReceived e -> Instant.ofEpochSecond(e.time());
      case OperatorAct e -> Instant.ofEpochSecond(e.time());
      case CertificateIssued e -> Instant.ofEpochSecond(e.from());
      case CommitmentBatch e -> null;
      case ExposurePlanned e -> null;
      case ExposureConcluded e -> null;
      case MethodologyVersion e -> null;
    };
  }

  private void commitments(CommitmentBatch e) {
    text("kind", e.kind().word()).text("salt", e.batch().salt().toBase64());
    number("part", e.batch().number() + 1L).number("parts", e.batch().count());
    number("commitments", e.values().size());
  }

  private void audit(AuditSummary e) {
    AuditSummary.Counts counts = e.counts();
    time("time", e.time()).text("methodology", e.methodology().toBase64());
    number("valid", counts.valid()).number("suspect", counts.suspect());
    number("invalid_general", counts.invalidGeneral());
    number("invalid_sophisticated", counts.invalidSophisticated());
    number("accounts", counts.accounts()).number("groups", counts.groups());
    place("verdicts", e.verdicts());
    place("scores", e.scores());
  }

  private void place(String name, AuditSummary.BatchPlace place) {
    number(name + "_first", place.first()).number(name + "_parts", place.parts());
    text(name + "_root", place.root().toBase64());
  }

  private void planned(ExposurePlanned e) {
    text("commitment", e.plan().value().toBase64());
    number("budget", e.limits().budget()).number("frequency_cap", e.limits().frequencyCap());
    fields.put("holdout", e.limits().holdout() / 1e6);
    time("from", e.from()).time("to", e.to());
    text("methodology", e.methodology().toBase64());
  }

  private void concluded(ExposureConcluded e) {
    number("plan", e.plan()).number("exposures", e.exposures()).number("held_out", e.heldOut());
    fields.put("lift_low", e.lift().low() / 1e6);
    fields.put("lift", e.lift().estimate() / 1e6);
    fields.put("lift_high", e.lift().high() / 1e6);
  }

  private void received(BatchReceived e) {
    time("time", e.time()).text("rows", e.rows().text());
    number("accepted", e.tally().accepted()).number("duplicates", e.tally().duplicates());
    number("rejected", e.tally().rejected());
    text("commitment", e.digest().value().toBase64());
  }

  private EntryFields text(String name, String value) {
    fields.put(name, value);
    return this;
  }

  private EntryFields number(String name, long value) {
    fields.put(name, value);
    return this;
  }

  private EntryFields time(String name, long seconds) {
    return text(name, Instant.ofEpochSecond(seconds).toString());
  }
}
