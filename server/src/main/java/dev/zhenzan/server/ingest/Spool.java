package dev.zhenzan.server.ingest;

import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps what is being sent in files until it is written: so that a slow sender holds no
 * transaction, a large body no memory, and its digest is known before its rows are. What an earlier
 * service left there is deleted. Thread-safe.
 */
@Singleton
final class Spool {
  private static final Duration FULL_DISK_WAIT = Duration.ofMinutes(1);

  private final Path folder;

  Spool(@ConfigProperty(name = "zhenzan.data") Path data) {
    this.folder = data.resolve("received");
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      clear();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + folder, e);
    }
  }

  /**
   * A body that was received as a whole.
   *
   * @param digest SHA-256 of its bytes
   */
  record Received(Path file, byte[] digest) implements AutoCloseable {
    @Override
    public void close() {
      delete(file);
    }
  }

  /**
   * Receives a body.
   *
   * @throws ProblemException 413 if it is too long, 400 if it ends early or is too slow
   */
  Received receive(InputStream body, SentForm form, Bounds bounds) {
    Path file = folder.resolve(Identifiers.next() + form.ending());
    try {
      return new Received(file, copy(body, file, bounds));
    } catch (IOException e) {
      delete(file);
      throw ProblemException.of(
          ProblemType.BAD_REQUEST, "the body did not come in as a whole: send it again");
    } catch (ProblemException e) {
      delete(file);
      throw e;
    }
  }

  private static byte[] copy(InputStream body, Path file, Bounds bounds) throws IOException {
    MessageDigest digest = sha256();
    Instant deadline = Instant.now().plus(bounds.patience());
    byte[] buffer = new byte[1 << 16];
    long length = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        length += read;
        if (length > bounds.bodyBytes()) {
          throw Door.tooLarge(bounds);
        }
        if (Instant.now().isAfter(deadline)) {
          throw ProblemException.of(
              ProblemType.BAD_REQUEST,
              "the body took longer than %s: send fewer rows at once".formatted(bounds.patience()));
        }
        digest.update(buffer, 0, read);
        write(out, buffer, read);
      }
    }
    return digest.digest();
  }

  private static void write(OutputStream out, byte[] buffer, int length) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw ProblemException.later(
          ProblemType.UNAVAILABLE, "the service's disk takes no more", FULL_DISK_WAIT);
    }
  }

  private void clear() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(Spool::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
