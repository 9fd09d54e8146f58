package dev.zhenzan.cli.certificate;

import dev.zhenzan.certificate.Assessment;
import dev.zhenzan.certificate.Certificate;
import dev.zhenzan.certificate.CertifiedSubject;
import dev.zhenzan.certificate.LedgerEntry;
import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.certificate.json.JsonWriter;
import dev.zhenzan.certificate.proof.Ed25519SecretKey;
import dev.zhenzan.certificate.proof.Validity;
import dev.zhenzan.certificate.status.StatusBook;
import dev.zhenzan.certificate.status.StatusEntry;
import dev.zhenzan.certificate.status.StatusPurpose;
import dev.zhenzan.cli.console.OutputFile;
import dev.zhenzan.cli.ledger.LedgerTarget;
import dev.zhenzan.files.output.OutputFolder;
import dev.zhenzan.ledger.Ledger;
import dev.zhenzan.ledger.LedgerException;
import dev.zhenzan.ledger.LedgerReader;
import dev.zhenzan.ledger.Receipt;
import dev.zhenzan.pipeline.Methodology;
import dev.zhenzan.report.certificate.CertificatePage;
import dev.zhenzan.report.certificate.CertificatePdf;
import dev.zhenzan.report.certificate.CertificateSheet;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Issues certificates: takes a position of the status lists, signs, and logs. */
final class CertificateIssue {
  /** What the folder's files are called. */
  static final String CREDENTIAL = "certificate.json";

  static final String RECEIPT = "certificate" + Receipt.ENDING;

  private final IssuerHome home;
  private final Ed25519SecretKey key;
  private final LedgerTarget ledger;
  private final Methodology methodology;
  private final SecureRandom random = new SecureRandom();

  CertificateIssue(
      IssuerHome home, Ed25519SecretKey key, LedgerTarget ledger, Methodology methodology) {
    this.home = home;
    this.key = key;
    this.ledger = ledger;
    this.methodology = methodology;
  }

  /**
   * A certificate that was issued.
   *
   * @param home of its issuer
   * @param certificate what it says
   * @param secured the same with the proof
   * @param receipt of the ledger
   * @param origin of the ledger
   */
  record Issued(
      IssuerHome home,
      Certificate certificate,
      JsonObject secured,
      Receipt receipt,
      String origin) {
    /** Writes all files. */
    void write(OutputFolder folder, Language language) {
      CertificateSheet sheet =
          new CertificateSheet(
              certificate,
              home.issuer().id(),
              LedgerEntry.digestText(secured),
              new CertificateSheet.Place(origin, receipt.index()),
              home.site() + "/certificates/" + certificate.uuid());
      OutputFile.write(folder.file(CREDENTIAL), JsonWriter.pretty(secured));
      OutputFile.write(folder.file(RECEIPT), receipt.toBytes());
      OutputFile.write(folder.file("certificate.html"), CertificatePage.html(sheet, language));
      OutputFile.write(folder.file("certificate.pdf"), CertificatePdf.pdf(sheet, language));
    }
  }

  /** Issues a certificate. Once this is called, its position is never given away again. */
  Issued issue(CertifiedSubject subject, Assessment assessment, Validity validity) {
    try (Ledger log = ledger.open()) {
      Certificate certificate =
          new Certificate(
              Certificate.id(UUID.randomUUID()), validity, subject, assessment, statuses());
      JsonObject secured = certificate.secure(home.issuer(), key, Instant.now());
      log.append(methodology.entry());
      long index = log.append(LedgerEntry.of(certificate, secured, salt()));
      return issued(certificate, secured, index);
    }
  }

  private Issued issued(Certificate certificate, JsonObject secured, long index) {
    LedgerReader reader = LedgerReader.open(ledger.folder());
    try {
      return new Issued(home, certificate, secured, reader.receipt(index), reader.head().origin());
    } catch (VerificationException e) {
      throw new LedgerException("the ledger is damaged: " + e.getMessage(), e);
    }
  }

  private Hash salt() {
    byte[] salt = new byte[Hash.SIZE];
    random.nextBytes(salt);
    return Hash.of(salt);
  }

  private List<StatusEntry> statuses() {
    int[] index = new int[1];
    StatusBook book =
        home.update(
            before -> {
              StatusBook.Assignment assignment = before.assign(random);
              index[0] = assignment.index();
              return assignment.book();
            });
    return Arrays.stream(StatusPurpose.values())
        .map(purpose -> book.entry(index[0], purpose))
        .toList();
  }
}
