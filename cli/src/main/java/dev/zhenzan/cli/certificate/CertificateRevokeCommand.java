package dev.zhenzan.cli.certificate;

import dev.zhenzan.certificate.Certificate;
import dev.zhenzan.certificate.LedgerEntry;
import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.certificate.json.StrictJson;
import dev.zhenzan.certificate.status.StatusBook;
import dev.zhenzan.certificate.status.StatusEntry;
import dev.zhenzan.certificate.status.StatusPurpose;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.console.InputFile;
import dev.zhenzan.cli.ledger.LedgerTargetOptions;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.ledger.Ledger;
import dev.zhenzan.ledger.LedgerException;
import dev.zhenzan.ledger.LedgerFolder;
import dev.zhenzan.ledger.LedgerReader;
import dev.zhenzan.ledger.Receipt;
import dev.zhenzan.ledger.entry.CertificateRevoked;
import dev.zhenzan.ledger.entry.Code;
import dev.zhenzan.tlog.VerificationException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zhenzan certificate revoke}. */
@Command(
    name = "revoke",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis =
        "zhenzan certificate revoke --certificate=FILE --receipt=FILE --reason=REASON --home=DIR"
            + " --key=FILE --ledger=DIR --keys=DIR",
    description = {
      "Revokes a certificate: for ever, in the issuer's status list and in the ledger.",
      "",
      "Others see it once you have published the new list: zhenzan certificate status-list. To hold"
          + " a certificate back for a while, suspend it there.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  zhenzan certificate revoke --certificate certificate/certificate.json \\",
      "      --receipt certificate/certificate.tlog-proof --reason figures-wrong --home issuer \\",
      "      --key keys/issuer.key --ledger ledger --keys keys",
      "",
      "Exit status: 0 fine; 1 the certificate is none of this issuer's or was revoked before; 2"
          + " usage; 3 a file could not be used."
    })
final class CertificateRevokeCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--certificate",
      required = true,
      paramLabel = "FILE",
      description = "The certificate.json.")
  private Path file = Path.of("");

  @Option(
      names = "--receipt",
      required = true,
      paramLabel = "FILE",
      description = "Its receipt, which says what entry of the ledger told of its issue.")
  private Path receipt = Path.of("");

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "REASON",
      converter = CertificateCodes.Reasons.class,
      description =
          "Why, for the ledger: figures-wrong, owner-request, key-compromised, superseded or"
              + " other.")
  private RevocationReason reason = RevocationReason.OTHER;

  @Mixin private IssuerOptions issuing = new IssuerOptions();

  @Mixin private LedgerTargetOptions ledger = new LedgerTargetOptions();

  CertificateRevokeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    IssuerHome home = issuing.home();
    issuing.key(home);
    try {
      JsonObject secured = StrictJson.parseObject(InputFile.read(file));
      Certificate certificate = Certificate.verify(secured, home.issuer());
      long issued = issued(certificate, secured);
      revoke(home, revocation(home.book(), certificate), issued);
    } catch (VerificationException e) {
      console.say("Certificate   not revoked: " + e.getMessage());
      return ExitStatus.NEGATIVE.code();
    }
    console.note("zhenzan: publish the new list: zhenzan certificate status-list --home ...");
    return ExitStatus.FINE.code();
  }

  /** The index of the entry that told of the issue, after a look that it is this certificate's. */
  private long issued(Certificate certificate, JsonObject secured) throws VerificationException {
    Receipt given = Receipt.parse(InputFile.read(receipt));
    LedgerEntry.verify(given, ledger.target().policy(), certificate, secured);
    return given.index();
  }

  private StatusEntry revocation(StatusBook book, Certificate certificate)
      throws VerificationException {
    StatusEntry entry =
        certificate.statuses().stream()
            .filter(status -> status.purpose() == StatusPurpose.REVOCATION)
            .findFirst()
            .orElseThrow(() -> new VerificationException("it names no list for revocation"));
    if (!book.holds(entry)) {
      throw new UnusableFileException(
          file, "names a position that --home never gave away; give the home it was issued from");
    }
    return entry;
  }

  /**
   * The list first: what is in the ledger without being in the list would be seen by few. Where an
   * earlier call came no further than the list, the entry is made up for.
   */
  private void revoke(IssuerHome home, StatusEntry entry, long issued)
      throws VerificationException {
    try (Ledger log = ledger.target().open()) {
      if (home.book().isSet(entry) && isLogged(log.folder(), issued)) {
        throw new VerificationException("it was revoked before");
      }
      home.update(book -> book.set(entry));
      long index =
          log.append(
              new CertificateRevoked(
                  issued, Instant.now().getEpochSecond(), new Code(reason.code())));
      console.say("Certificate   revoked");
      console.say("Ledger        entry %,d, of the issue in entry %,d".formatted(index, issued));
    }
  }

  /** Whether the ledger tells of the revocation; it stands behind the issue. */
  private static boolean isLogged(LedgerFolder folder, long issued) {
    LedgerReader reader = LedgerReader.open(folder);
    try {
      for (long index = issued + 1; index < reader.head().size(); index++) {
        if (reader.entry(index) instanceof CertificateRevoked revoked
            && revoked.issued() == issued) {
          return true;
        }
      }
      return false;
    } catch (VerificationException e) {
      throw LedgerException.damaged(folder.root(), e);
    }
  }
}
