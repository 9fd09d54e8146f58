package dev.zhenzan.server.certificate;

import dev.zhenzan.certificate.proof.Ed25519SecretKey;
import dev.zhenzan.certificate.proof.Issuer;
import dev.zhenzan.certificate.status.StatusBook;
import dev.zhenzan.certificate.status.StatusEntry;
import dev.zhenzan.certificate.status.StatusPurpose;
import dev.zhenzan.ledger.keys.SecretFile;
import dev.zhenzan.tlog.VerificationException;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who issues: the installation, by a key that is made at the first start, and its addresses. */
@Singleton
final class Issuing {
  static final String LISTS = "/api/v1/certificate-status-lists";
  private static final int LONGEST_LINE = 256;

  private final Ed25519SecretKey key;
  private final Issuer issuer;
  private final String site;

  Issuing(
      @ConfigProperty(name = "zhenzan.data") String data,
      @ConfigProperty(name = "zhenzan.origin") Optional<String> origin,
      @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int port) {
    this.key = key(Path.of(data).resolve("keys").resolve("issuer.key"));
    this.issuer = Issuer.ofKey(key.publicKey());
    // Until it is set, what is issued can be looked up on this machine alone.
    this.site = origin.orElse("http://localhost:" + port);
  }

  private static Ed25519SecretKey key(Path file) {
    try {
      if (Files.exists(file)) {
        return Ed25519SecretKey.parse(SecretFile.readLine(file, LONGEST_LINE));
      }
    } catch (VerificationException notAKey) {
      // Without the reason, which might show a part of the secret.
      throw new IllegalStateException(file + " holds no key of an issuer: restore it");
    }
    Ed25519SecretKey made = Ed25519SecretKey.generate(new SecureRandom());
    SecretFile.makeFolder(java.util.Objects.requireNonNull(file.getParent()));
    SecretFile.createLine(file, made.multikey());
    return made;
  }

  Ed25519SecretKey key() {
    return key;
  }

  Issuer issuer() {
    return issuer;
  }

  /** Where the lists are published: part of every certificate. */
  String lists() {
    return site + LISTS;
  }

  /** The page on which anybody can see a certificate. */
  String page(String uuid) {
    return site + "/certificates/" + uuid;
  }

  /** The entries of a position in the lists of both purposes. */
  List<StatusEntry> statuses(StatusPosition position) {
    return Arrays.stream(StatusPurpose.values())
        .map(purpose -> new StatusEntry(purpose, list(purpose, position.list()), position.index()))
        .toList();
  }

  /** The address of a list; of the first as {@link StatusBook} writes it. */
  String list(StatusPurpose purpose, int number) {
    return lists() + "/" + purpose.code() + (number == 0 ? "" : "-" + number) + ".json";
  }
}
