package dev.zhenzan.cli.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.certificate.json.Json;
import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.certificate.json.JsonWriter;
import dev.zhenzan.certificate.json.StrictJson;
import dev.zhenzan.certificate.proof.Ed25519SecretKey;
import dev.zhenzan.certificate.proof.Issuer;
import dev.zhenzan.certificate.status.StatusBook;
import dev.zhenzan.cli.console.InputFile;
import dev.zhenzan.files.output.OutputException;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.ledger.keys.SecretFile;
import dev.zhenzan.tlog.VerificationException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The folder in which an issuer keeps who it is and which positions of its status lists are whose.
 * The key lies elsewhere.
 *
 * @param folder of the files
 * @param issuer who issues
 * @param site the address under which certificates and lists are published
 */
record IssuerHome(Path folder, Issuer issuer, String site) {
  private static final String ISSUER_FILE = "issuer.json";
  private static final String BOOK_FILE = "status-book.json";
  private static final String LOCK_FILE = "lock";
  private static final Json TYPE = Json.of("CertificateIssuer");

  /**
   * Makes the folder.
   *
   * @throws OutputException if there is an issuer in it already
   */
  static IssuerHome create(Path folder, Issuer issuer, String site, StatusBook book) {
    if (Files.exists(folder.resolve(ISSUER_FILE))) {
      throw new OutputException(
          "there is an issuer in " + folder + " already; give another folder");
    }
    SecretFile.makeFolder(folder);
    JsonObject json =
        JsonObject.empty().with("type", TYPE).with("issuer", issuer.format()).with("site", site);
    SecretFile.create(folder.resolve(BOOK_FILE), bytes(book.toJson()));
    SecretFile.create(folder.resolve(ISSUER_FILE), bytes(json));
    return new IssuerHome(folder, issuer, site);
  }

  private static byte[] bytes(JsonObject json) {
    return JsonWriter.pretty(json).getBytes(UTF_8);
  }

  /**
   * Opens the folder.
   *
   * @throws UnusableFileException if there is no issuer in it
   */
  static IssuerHome open(Path folder) {
    Path file = folder.resolve(ISSUER_FILE);
    if (!Files.exists(file)) {
      throw new UnusableFileException(
          file, "no issuer there; make one: zhenzan certificate init --home " + folder);
    }
    try {
      JsonObject json = StrictJson.parseObject(InputFile.read(file));
      json.requireOnly(Set.of("type", "issuer", "site"));
      json.require("type", TYPE);
      return new IssuerHome(folder, Issuer.parse(json.text("issuer")), json.text("site"));
    } catch (VerificationException e) {
      throw new UnusableFileException(file, e.getMessage() + "; restore it from a backup", e);
    }
  }

  /**
   * The issuer's secret key.
   *
   * @throws UnusableFileException if the file holds none, or another's
   */
  Ed25519SecretKey key(Path file) {
    Ed25519SecretKey key = readKey(file);
    if (!key.publicKey().equals(issuer.key())) {
      throw new UnusableFileException(
          file, "holds the key of another issuer than that in " + folder);
    }
    return key;
  }

  /** The key in a file that its owner alone can read. */
  static Ed25519SecretKey readKey(Path file) {
    try {
      return Ed25519SecretKey.parse(SecretFile.readLine(file, 256));
    } catch (VerificationException notAKey) {
      // Without the reason, which might show a part of the secret.
      throw new UnusableFileException(file, "holds no key of an issuer, which begins with z3u2");
    }
  }

  /**
   * Changes the book and keeps it, durably, before anything is done with it. One program at a time:
   * a second one waits.
   *
   * @return the book as it is kept now
   */
  StatusBook update(UnaryOperator<StatusBook> change) {
    Path lock = folder.resolve(LOCK_FILE);
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      if (!held.isValid()) {
        throw new IOException("the lock was lost");
      }
      StatusBook book = change.apply(book());
      SecretFile.replaceAll(folder, Map.of(BOOK_FILE, bytes(book.toJson())));
      return book;
    } catch (IOException e) {
      throw OutputException.writing(folder.resolve(BOOK_FILE), e);
    }
  }

  /** The book as it is kept. */
  StatusBook book() {
    Path file = folder.resolve(BOOK_FILE);
    try {
      return StatusBook.parse(StrictJson.parseObject(InputFile.read(file)));
    } catch (VerificationException e) {
      throw new UnusableFileException(file, e.getMessage() + "; restore it from a backup", e);
    }
  }
}
