package dev.zhenzan.cli.certificate;

import dev.zhenzan.certificate.proof.Ed25519SecretKey;
import dev.zhenzan.certificate.proof.Issuer;
import dev.zhenzan.certificate.status.Bitstring;
import dev.zhenzan.certificate.status.StatusBook;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.ledger.keys.SecretFile;
import dev.zhenzan.tlog.VerificationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhenzan certificate init}. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "zhenzan certificate init --home=DIR --key=FILE --site=URL [--issuer=URL]",
    description = {
      "Makes an issuer of certificates: its key, and the folder in which it keeps which positions of"
          + " its status lists are whose.",
      "",
      "A key that is there already is used. Keep the key apart from the folder, and both in a"
          + " backup.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  zhenzan certificate init --home issuer --key keys/issuer.key \\",
      "      --site https://example.com/certificates",
      "",
      "Exit status: 0 fine; 2 usage; 3 a file is in the way or cannot be written."
    })
final class CertificateInitCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--home",
      required = true,
      paramLabel = "DIR",
      description = "The issuer's folder; made if it does not exist.")
  private Path home = Path.of("");

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "The issuer's secret key; made if there is no such file.")
  private Path key = Path.of("");

  @Option(
      names = "--site",
      required = true,
      paramLabel = "URL",
      description =
          "Address, https, under which you publish: certificates as URL/certificates/ID, status"
              + " lists as URL/status/revocation.json and suspension.json.")
  private String site = "";

  @Option(
      names = "--issuer",
      paramLabel = "URL",
      description =
          "The issuer's id if it is an address of your own, https. Default: did:key:... of the key.")
  private @Nullable String address;

  CertificateInitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    checkSite();
    Ed25519SecretKey secret = secret();
    Issuer issuer = issuer(secret);
    StatusBook book = StatusBook.open(site + "/status", Bitstring.FEWEST_ENTRIES);
    IssuerHome.create(home, issuer, site, book);
    console.say("Issuer        " + issuer.format());
    console.say("Files         %s, %s".formatted(home, key));
    console.note("zhenzan: publish the issuer's id: whoever checks a certificate has to know it.");
    return ExitStatus.FINE.code();
  }

  private void checkSite() {
    try {
      Issuer.requireAddress(site);
    } catch (VerificationException e) {
      throw new ParameterException(
          spec.commandLine(), "--site must be an address such as https://example.com/certificates");
    }
    if (site.endsWith("/")) {
      throw new ParameterException(spec.commandLine(), "--site must not end in a slash");
    }
  }

  private Ed25519SecretKey secret() {
    if (Files.exists(key)) {
      return IssuerHome.readKey(key);
    }
    Ed25519SecretKey made = Ed25519SecretKey.generate(new SecureRandom());
    Path folder = key.toAbsolutePath().getParent();
    if (folder != null) {
      SecretFile.makeFolder(folder);
    }
    SecretFile.createLine(key, made.multikey());
    return made;
  }

  private Issuer issuer(Ed25519SecretKey secret) {
    try {
      return address == null
          ? Issuer.ofKey(secret.publicKey())
          : Issuer.ofAddress(address, secret.publicKey());
    } catch (VerificationException e) {
      throw new ParameterException(spec.commandLine(), "--issuer: " + e.getMessage());
    }
  }
}
