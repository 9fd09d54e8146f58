package dev.zhenzan.cli.certificate;

import dev.zhenzan.certificate.Certificate;
import dev.zhenzan.certificate.LedgerEntry;
import dev.zhenzan.certificate.StatusCheck;
import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.certificate.json.StrictJson;
import dev.zhenzan.certificate.proof.Issuer;
import dev.zhenzan.certificate.status.StatusList;
import dev.zhenzan.certificate.status.StatusPurpose;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.console.InputFile;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.ledger.Receipt;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.checkpoint.Policy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code zhenzan certificate verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis =
        "zhenzan certificate verify --certificate=FILE --issuer=ID [--receipt=FILE --policy=FILE]"
            + " [--status-list=FILE]... [--at=TIME]",
    description = {
      "Checks a certificate with what is in hand; nothing is asked over a network.",
      "",
      "Without --receipt and --policy the ledger is not asked, without --status-list nobody knows"
          + " whether the certificate was revoked: the lines say so.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan certificate verify --certificate certificate.json --issuer did:key:z6Mk... \\",
      "      --receipt certificate.tlog-proof --policy policy \\",
      "      --status-list revocation.json --status-list suspension.json",
      "",
      "Exit status: 0 what was checked holds; 1 it does not, with the reason; 2 usage; 3 a file could"
          + " not be read."
    })
final class CertificateVerifyCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--certificate",
      required = true,
      paramLabel = "FILE",
      description = "The certificate.json.")
  private Path file = Path.of("");

  @Option(
      names = "--issuer",
      required = true,
      paramLabel = "ID",
      converter = CertificateCodes.Issuers.class,
      description =
          "Whose certificate it must be, from a source that you trust: did:key:z6Mk... or"
              + " https://ADDRESS#z6Mk...")
  private @Nullable Issuer issuer;

  @ArgGroup(exclusive = false)
  private @Nullable InLedger inLedger;

  @Option(
      names = "--status-list",
      paramLabel = "FILE",
      description = "A status list of the issuer: revocation.json, suspension.json or both.")
  private List<Path> lists = new ArrayList<>();

  @Option(
      names = "--at",
      paramLabel = "TIME",
      converter = CertificateCodes.Times.class,
      description = "The moment to judge by, as 2026-05-01T00:00:00Z. Default: now.")
  private @Nullable Instant at;

  CertificateVerifyCommand(Console console) {
    this.console = console;
  }

  /** What proves that it is in a ledger. */
  static final class InLedger {
    @Option(
        names = "--receipt",
        required = true,
        paramLabel = "FILE",
        description = "The certificate's receipt, certificate.tlog-proof.")
    private Path receipt = Path.of("");

    @Option(
        names = "--policy",
        required = true,
        paramLabel = "FILE",
        description = "Which log and which witnesses you believe: a C2SP tlog-policy.")
    private Path policy = Path.of("");
  }

  @Override
  public Integer call() {
    try {
      verify().forEach(console::say);
      return ExitStatus.FINE.code();
    } catch (VerificationException e) {
      console.say("Certificate   NOT valid: " + e.getMessage());
      return ExitStatus.NEGATIVE.code();
    }
  }

  private List<String> verify() throws VerificationException {
    Issuer trusted = Objects.requireNonNull(issuer, "picocli requires it");
    Instant moment = at == null ? Instant.now() : at;
    JsonObject secured = json(file);
    Certificate certificate = Certificate.verify(secured, trusted);
    certificate.validity().requireHolds(moment, "the certificate");
    List<String> lines = new ArrayList<>();
    lines.add("Certificate   valid");
    lines.addAll(CertificateLines.of(certificate));
    lines.add("Issuer        " + trusted.id());
    lines.add("Ledger        " + ledger(certificate, secured));
    lines.add("Status        " + status(certificate, trusted, moment));
    return lines;
  }

  private static JsonObject json(Path file) throws VerificationException {
    return StrictJson.parseObject(InputFile.read(file));
  }

  private String ledger(Certificate certificate, JsonObject secured) throws VerificationException {
    if (inLedger == null) {
      return "not checked: give --receipt and --policy";
    }
    Receipt receipt = Receipt.parse(InputFile.read(inLedger.receipt));
    Checkpoint seen = LedgerEntry.verify(receipt, policy(inLedger.policy), certificate, secured);
    return "%s, entry %,d of %,d".formatted(seen.origin(), receipt.index(), seen.size());
  }

  private static Policy policy(Path file) {
    try {
      return Policy.parse(InputFile.read(file));
    } catch (VerificationException e) {
      // The verifier's own file: nothing is wrong with the certificate.
      throw new UnusableFileException(file, e.getMessage(), e);
    }
  }

  private String status(Certificate certificate, Issuer trusted, Instant moment)
      throws VerificationException {
    List<StatusList> published = new ArrayList<>();
    for (Path list : lists) {
      published.add(StatusList.verify(json(list), trusted));
    }
    Set<StatusPurpose> answered = StatusCheck.check(certificate, published, moment);
    return Arrays.stream(StatusPurpose.values())
        .map(purpose -> told(purpose, answered.contains(purpose)))
        .collect(Collectors.joining("; "));
  }

  private static String told(StatusPurpose purpose, boolean answered) {
    String participle =
        switch (purpose) {
          case REVOCATION -> "revoked";
          case SUSPENSION -> "suspended";
        };
    return answered
        ? "not " + participle
        : "whether " + participle + " is not known: give --status-list";
  }
}
