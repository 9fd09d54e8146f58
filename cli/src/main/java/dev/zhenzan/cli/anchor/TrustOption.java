package dev.zhenzan.cli.anchor;

import dev.zhenzan.anchors.timestamp.TrustedCertificates;
import dev.zhenzan.cli.console.InputFile;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.tlog.VerificationException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which authorities' certificates are believed. */
final class TrustOption {
  @Option(
      names = "--trust",
      required = true,
      paramLabel = "FILE",
      description =
          "The root certificates to which the authority's has to lead, in PEM or DER. The system's"
              + " are not looked at.")
  private Path file = Path.of("");

  /**
   * The certificates.
   *
   * @throws UnusableFileException if the file cannot be read, or holds none
   */
  TrustedCertificates certificates() {
    try {
      return TrustedCertificates.parse(InputFile.read(file));
    } catch (VerificationException e) {
      // The verifier's own file: nothing is wrong with what is to be verified.
      throw new UnusableFileException(file, e.getMessage(), e);
    }
  }
}
