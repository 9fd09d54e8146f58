package dev.zhenzan.server.identity.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.server.config.Terminal;
import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Secret;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

/**
 * The code that whoever starts the service sees and a stranger on the network does not: with it the
 * first organisation is made. It lies in {@code setup-code} of the data folder until then, and is
 * shown at a terminal alone, never in a log.
 */
@Singleton
final class SetupCode {
  private final Path file;
  private final Database database;

  SetupCode(@ConfigProperty(name = "zhenzan.data") Path data, Database database) {
    this.file = data.resolve("setup-code");
    this.database = database;
  }

  void show(@Observes StartupEvent started) throws IOException {
    if (!database.across(Across.SET_UP, SetupCode::needed)) {
      Files.deleteIfExists(file);
      return;
    }
    if (Files.notExists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    if (Files.size(file) == 0) {
      Files.writeString(file, Secret.make("") + "\n");
    }
    System.out.println(
        "Set-up code: " + (Terminal.isAttended() ? Files.readString(file).strip() : file));
    System.out.println("Open the console and make your organisation with it.");
  }

  /** Whether there is no organisation yet. */
  static boolean needed(Handle handle) {
    return handle
        .createQuery("select not exists (select 1 from organisation)")
        .mapTo(Boolean.class)
        .one();
  }

  boolean is(String code) {
    try {
      return Files.exists(file)
          && MessageDigest.isEqual(
              Files.readString(file).strip().getBytes(UTF_8), code.strip().getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
