package dev.zhenzan.cli.certificate;

import dev.zhenzan.certificate.proof.Ed25519SecretKey;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Who issues, and with which key. */
final class IssuerOptions {
  @Option(
      names = "--home",
      required = true,
      paramLabel = "DIR",
      description = "The issuer's folder, which certificate init made.")
  private Path home = Path.of("");

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "The issuer's secret key; its owner alone may read the file.")
  private Path key = Path.of("");

  IssuerHome home() {
    return IssuerHome.open(home);
  }

  Ed25519SecretKey key(IssuerHome issuer) {
    return issuer.key(key);
  }
}
